# diagnosis: wrong-trust
# known: 40
# The role trusts EC2.
# as far as step 4
# change "vpc-flow-logs.amazonaws.com" => "ec2.amazonaws.com"
