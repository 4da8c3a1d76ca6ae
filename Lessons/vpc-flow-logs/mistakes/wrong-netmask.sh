# diagnosis: wrong-netmask
# known: 6
# VPC 2 is a /24.
# as far as step 1
# change 10.2.0.0/16 => 10.2.0.0/24
# change 10.2.0.0/20 => 10.2.0.0/24
