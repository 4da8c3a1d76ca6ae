# diagnosis: default-cidr
# known: 1
# VPC 1 keeps the CIDR block that the form fills in.
# as far as step 1
# change 10.1.0.0/16 => 10.0.0.0/16
# change 10.1.0.0/20 => 10.0.0.0/20
