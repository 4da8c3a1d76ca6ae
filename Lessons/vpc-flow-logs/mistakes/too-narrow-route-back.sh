# diagnosis: too-narrow-route-back
# A destination that misses Instance 1, in VPC 2's table.
# as far as step 6
# change --destination-cidr-block 10.1.0.0/16 => --destination-cidr-block 10.1.255.0/24
