# diagnosis: internet-route-in-unused-table
# known: 14
# VPC 1's public table is not associated with its subnet.
# as far as step 1
# without aws ec2 associate-route-table --route-table-id "$RTB1"
