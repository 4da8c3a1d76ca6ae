# refused: InvalidSubnet.Range
# known: 7
# as far as step 1
# then
aws ec2 create-subnet --vpc-id "$VPC1" --cidr-block 10.2.1.0/24
