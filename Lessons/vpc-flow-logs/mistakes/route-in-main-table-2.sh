# diagnosis: route-in-main-table-2
# known: 32
# The route back is in a table that the subnet does not follow.
# as far as step 6
# instead of aws ec2 create-route --route-table-id "$RTB2" --destination-cidr-block 10.1.0.0/16
MAIN2=$(aws ec2 describe-route-tables --filters Name=vpc-id,Values="$VPC2" Name=association.main,Values=true --query 'RouteTables[0].RouteTableId' --output text)
aws ec2 create-route --route-table-id "$MAIN2" --destination-cidr-block 10.1.0.0/16 --vpc-peering-connection-id "$PCX"
