# diagnosis: route-before-acceptance
# known: 28
# The routes are made before the peering connection is accepted.
# as far as aws ec2 create-route --route-table-id "$RTB2" --destination-cidr-block 10.1.0.0/16
# without aws ec2 accept-vpc-peering-connection
# without aws ec2 wait vpc-peering-connection-exists
# without wait 10s
# then
aws ec2 describe-route-tables
