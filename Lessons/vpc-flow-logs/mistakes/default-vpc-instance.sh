# diagnosis: default-vpc-instance
# known: 9
# Instance 1 lands in the default VPC.
# as far as step 2
# change t2.micro --subnet-id "$SUBNET1" --security-group-ids "$SG1" --associate-public-ip-address => t2.micro
