# refused: InvalidParameterValue
# known: 37
# as far as step 5
# then
aws ec2 create-vpc-peering-connection --vpc-id "$VPC1" --peer-vpc-id "$VPC1"
