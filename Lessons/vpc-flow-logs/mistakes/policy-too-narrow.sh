# diagnosis: policy-too-narrow
# known: 46
# The policy names logs:GetLogEvents where it should name logs:PutLogEvents.
# as far as step 4
# change "logs:PutLogEvents" => "logs:GetLogEvents"
