# diagnosis: blackhole-route
# known: 36
# The connection is deleted, its routes stay.
# as far as step 6
# then
aws ec2 delete-vpc-peering-connection --vpc-peering-connection-id "$PCX"
