# diagnosis: no-routes
# known: 29
# The connection is active and no table leads to it.
# as far as step 6
# without aws ec2 create-route --route-table-id "$RTB1" --destination-cidr-block 10.2.0.0/16
# without aws ec2 create-route --route-table-id "$RTB2" --destination-cidr-block 10.1.0.0/16
