# diagnosis: route-in-main-table
# known: 32
# The route is in a table that the subnet does not follow.
# as far as step 6
# instead of aws ec2 create-route --route-table-id "$RTB1" --destination-cidr-block 10.2.0.0/16
MAIN1=$(aws ec2 describe-route-tables --filters Name=vpc-id,Values="$VPC1" Name=association.main,Values=true --query 'RouteTables[0].RouteTableId' --output text)
aws ec2 create-route --route-table-id "$MAIN1" --destination-cidr-block 10.2.0.0/16 --vpc-peering-connection-id "$PCX"
