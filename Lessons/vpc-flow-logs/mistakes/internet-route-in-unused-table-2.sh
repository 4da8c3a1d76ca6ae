# diagnosis: internet-route-in-unused-table-2
# VPC 2's public table is not associated with its subnet.
# as far as step 1
# without aws ec2 associate-route-table --route-table-id "$RTB2"
