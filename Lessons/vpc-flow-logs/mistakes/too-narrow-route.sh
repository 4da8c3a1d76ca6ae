# diagnosis: too-narrow-route
# known: 34
# A destination that misses Instance 2.
# as far as step 6
# change --destination-cidr-block 10.2.0.0/16 => --destination-cidr-block 10.2.255.0/24
