# diagnosis: instance-in-private-subnet
# known: 4
# Instance 1 is put into a private subnet beside the public one.
# as far as step 2
# instead of I1=$(aws ec2 run-instances
PRIVATE1=$(aws ec2 create-subnet --vpc-id "$VPC1" --cidr-block 10.1.128.0/20 --query Subnet.SubnetId --output text)
I1=$(aws ec2 run-instances --image-id "$AMI" --instance-type t2.micro --subnet-id "$PRIVATE1" --security-group-ids "$SG1" --associate-public-ip-address --tag-specifications 'ResourceType=instance,Tags=[{Key=Name,Value="Instance - NextWork VPC 1"}]' --query 'Instances[0].InstanceId' --output text)
