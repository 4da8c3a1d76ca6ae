# diagnosis: trusts-everybody
# known: 84
# Whoever asks may assume the role.
# as far as step 4
# change "Service": "vpc-flow-logs.amazonaws.com" => "AWS": "*"
