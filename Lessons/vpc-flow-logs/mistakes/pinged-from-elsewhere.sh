# diagnosis: pinged-from-elsewhere
# known: 83
# The ping starts on an instance of a third VPC.
# as far as PUBLIC2=$(aws ec2 describe-instances
# then
VPC3=$(aws ec2 create-vpc --cidr-block 10.3.0.0/16 --query Vpc.VpcId --output text)
SUBNET3=$(aws ec2 create-subnet --vpc-id "$VPC3" --cidr-block 10.3.0.0/20 --query Subnet.SubnetId --output text)
IGW3=$(aws ec2 create-internet-gateway --query InternetGateway.InternetGatewayId --output text)
aws ec2 attach-internet-gateway --internet-gateway-id "$IGW3" --vpc-id "$VPC3"
RTB3=$(aws ec2 describe-route-tables --filters Name=vpc-id,Values="$VPC3" --query 'RouteTables[0].RouteTableId' --output text)
aws ec2 create-route --route-table-id "$RTB3" --destination-cidr-block 0.0.0.0/0 --gateway-id "$IGW3"
SG3=$(aws ec2 create-security-group --group-name SG3 --description 'SSH' --vpc-id "$VPC3" --query GroupId --output text)
aws ec2 authorize-security-group-ingress --group-id "$SG3" --protocol tcp --port 22 --cidr 0.0.0.0/0
I3=$(aws ec2 run-instances --image-id "$AMI" --instance-type t2.micro --subnet-id "$SUBNET3" --security-group-ids "$SG3" --associate-public-ip-address --query 'Instances[0].InstanceId' --output text)
aws ec2 wait instance-status-ok --instance-ids "$I3"
connect "$I3" ping -c 3 "$PRIVATE2"
