# refused: InvalidVpc.Range
# known: 6
# A network of 16 million addresses.
# as far as step 0
# then
aws ec2 create-vpc --cidr-block 10.0.0.0/8
