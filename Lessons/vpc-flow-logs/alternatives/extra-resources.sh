# The solution among resources that nobody asked for.
# after aws ec2 create-route --route-table-id "$RTB2" --destination-cidr-block 0.0.0.0/0
aws ec2 create-vpc --cidr-block 10.3.0.0/16
aws ec2 create-subnet --vpc-id "$VPC1" --cidr-block 10.1.128.0/20
aws ec2 create-subnet --vpc-id "$VPC2" --cidr-block 10.2.128.0/20
aws ec2 create-internet-gateway
aws ec2 create-route-table --vpc-id "$VPC1"
# after I2=$(aws ec2 run-instances
PRIVATESUBNET1=$(aws ec2 describe-subnets --filters Name=vpc-id,Values="$VPC1" Name=cidr-block,Values=10.1.128.0/20 --query 'Subnets[0].SubnetId' --output text)
aws ec2 run-instances --image-id "$AMI" --instance-type t2.micro --subnet-id "$PRIVATESUBNET1"
PRIVATESUBNET2=$(aws ec2 describe-subnets --filters Name=vpc-id,Values="$VPC2" Name=cidr-block,Values=10.2.128.0/20 --query 'Subnets[0].SubnetId' --output text)
aws ec2 run-instances --image-id "$AMI" --instance-type t2.micro --subnet-id "$PRIVATESUBNET2"
# after aws logs create-log-group
aws logs create-log-group --log-group-name unused
# after aws iam attach-role-policy
aws iam create-role --role-name another --assume-role-policy-document '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Service":"ec2.amazonaws.com"},"Action":"sts:AssumeRole"}]}'
