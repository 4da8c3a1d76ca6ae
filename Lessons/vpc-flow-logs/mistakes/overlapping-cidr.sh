# diagnosis: overlapping-cidr
# known: 39
# VPC 2 is made of one half of VPC 1's addresses.
# as far as step 1
# change --cidr-block 10.2.0.0/16 => --cidr-block 10.1.128.0/17
# change --cidr-block 10.2.0.0/20 => --cidr-block 10.1.128.0/20
