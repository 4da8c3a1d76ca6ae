# diagnosis: other-region
# known: 5
# The VPC is made where the shell points.
# as far as step 0
# then
export AWS_DEFAULT_REGION=us-east-1
aws ec2 create-vpc --cidr-block 10.1.0.0/16
aws ec2 describe-vpcs
