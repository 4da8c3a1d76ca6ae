# diagnosis: internet-route-in-unused-table
# known: 14
# VPC 1's subnet is associated with another table than the public one.
# as far as step 1
# change aws ec2 associate-route-table --route-table-id "$RTB1" => aws ec2 associate-route-table --route-table-id "$(aws ec2 create-route-table --vpc-id "$VPC1" --query RouteTable.RouteTableId --output text)"
