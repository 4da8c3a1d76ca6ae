# diagnosis: no-public-ip
# known: 8
# Both instances get no public address, as their subnets have it.
# as far as step 2
# change "$SG1" --associate-public-ip-address => "$SG1"
# change "$SG2" --associate-public-ip-address => "$SG2"
