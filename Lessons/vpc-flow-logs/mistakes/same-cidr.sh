# diagnosis: same-cidr
# known: 1
# VPC 2 gets the addresses of VPC 1.
# as far as step 1
# change 10.2.0.0/16 => 10.1.0.0/16
# change 10.2.0.0/20 => 10.1.0.0/20
