# diagnosis: own-cidr-route
# known: 31
# VPC 1's own addresses as the destination.
# as far as step 6
# change --destination-cidr-block 10.2.0.0/16 => --destination-cidr-block 10.1.0.0/16
