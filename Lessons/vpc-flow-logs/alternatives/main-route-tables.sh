# No table is made: the routes go into each VPC's main one, which serves every subnet without another.
# instead of RTB1=$(aws ec2 create-route-table
RTB1=$(aws ec2 describe-route-tables --filters Name=vpc-id,Values="$VPC1" Name=association.main,Values=true --query 'RouteTables[0].RouteTableId' --output text)
# without aws ec2 associate-route-table --route-table-id "$RTB1"
# instead of RTB2=$(aws ec2 create-route-table
RTB2=$(aws ec2 describe-route-tables --filters Name=vpc-id,Values="$VPC2" Name=association.main,Values=true --query 'RouteTables[0].RouteTableId' --output text)
# without aws ec2 associate-route-table --route-table-id "$RTB2"
# change Name=association.subnet-id,Values="$SUBNET1" => Name=vpc-id,Values="$VPC1"
