# diagnosis: igw-instead-of-pcx
# known: 33
# The internet gateway as the target.
# as far as step 6
# change 10.2.0.0/16 --vpc-peering-connection-id "$PCX" => 10.2.0.0/16 --gateway-id "$IGW1"
