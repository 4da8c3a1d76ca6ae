# diagnosis: one-sided-route
# known: 30
# VPC 2 has no route back.
# as far as step 6
# without aws ec2 create-route --route-table-id "$RTB2" --destination-cidr-block 10.1.0.0/16
