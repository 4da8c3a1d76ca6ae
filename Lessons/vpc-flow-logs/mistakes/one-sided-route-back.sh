# diagnosis: one-sided-route-back
# known: 30
# VPC 1 has no route out.
# as far as step 6
# without aws ec2 create-route --route-table-id "$RTB1" --destination-cidr-block 10.2.0.0/16
