# diagnosis: pinged-from-instance-2
# The ping goes the other way.

# Step 1: Set up VPCs
VPC1=$(aws ec2 create-vpc --cidr-block 10.1.0.0/16 --tag-specifications 'ResourceType=vpc,Tags=[{Key=Name,Value=NextWork-1-vpc}]' --query Vpc.VpcId --output text)
aws ec2 modify-vpc-attribute --vpc-id "$VPC1" --enable-dns-hostnames '{"Value":true}'
SUBNET1=$(aws ec2 create-subnet --vpc-id "$VPC1" --cidr-block 10.1.0.0/20 --tag-specifications 'ResourceType=subnet,Tags=[{Key=Name,Value=NextWork-1-subnet-public1-us-west-2a}]' --query Subnet.SubnetId --output text)
IGW1=$(aws ec2 create-internet-gateway --tag-specifications 'ResourceType=internet-gateway,Tags=[{Key=Name,Value=NextWork-1-igw}]' --query InternetGateway.InternetGatewayId --output text)
aws ec2 attach-internet-gateway --internet-gateway-id "$IGW1" --vpc-id "$VPC1"
RTB1=$(aws ec2 create-route-table --vpc-id "$VPC1" --tag-specifications 'ResourceType=route-table,Tags=[{Key=Name,Value=NextWork-1-rtb-public}]' --query RouteTable.RouteTableId --output text)
aws ec2 associate-route-table --route-table-id "$RTB1" --subnet-id "$SUBNET1"
aws ec2 create-route --route-table-id "$RTB1" --destination-cidr-block 0.0.0.0/0 --gateway-id "$IGW1"

VPC2=$(aws ec2 create-vpc --cidr-block 10.2.0.0/16 --tag-specifications 'ResourceType=vpc,Tags=[{Key=Name,Value=NextWork-2-vpc}]' --query Vpc.VpcId --output text)
aws ec2 modify-vpc-attribute --vpc-id "$VPC2" --enable-dns-hostnames '{"Value":true}'
SUBNET2=$(aws ec2 create-subnet --vpc-id "$VPC2" --cidr-block 10.2.0.0/20 --tag-specifications 'ResourceType=subnet,Tags=[{Key=Name,Value=NextWork-2-subnet-public1-us-west-2a}]' --query Subnet.SubnetId --output text)
IGW2=$(aws ec2 create-internet-gateway --tag-specifications 'ResourceType=internet-gateway,Tags=[{Key=Name,Value=NextWork-2-igw}]' --query InternetGateway.InternetGatewayId --output text)
aws ec2 attach-internet-gateway --internet-gateway-id "$IGW2" --vpc-id "$VPC2"
RTB2=$(aws ec2 create-route-table --vpc-id "$VPC2" --tag-specifications 'ResourceType=route-table,Tags=[{Key=Name,Value=NextWork-2-rtb-public}]' --query RouteTable.RouteTableId --output text)
aws ec2 associate-route-table --route-table-id "$RTB2" --subnet-id "$SUBNET2"
aws ec2 create-route --route-table-id "$RTB2" --destination-cidr-block 0.0.0.0/0 --gateway-id "$IGW2"

# Step 2: Launch EC2 instances
AMI=$(aws ec2 describe-images --owners amazon --filters 'Name=name,Values=al2023-ami-2023*-x86_64' --query 'sort_by(Images,&CreationDate)[-1].ImageId' --output text)
SG1=$(aws ec2 create-security-group --group-name NextWork-1-SG --description 'SSH and ping for Instance 1' --vpc-id "$VPC1" --query GroupId --output text)
aws ec2 authorize-security-group-ingress --group-id "$SG1" --protocol tcp --port 22 --cidr 0.0.0.0/0
aws ec2 authorize-security-group-ingress --group-id "$SG1" --ip-permissions IpProtocol=icmp,FromPort=-1,ToPort=-1,IpRanges='[{CidrIp=0.0.0.0/0}]'
I1=$(aws ec2 run-instances --image-id "$AMI" --instance-type t2.micro --subnet-id "$SUBNET1" --security-group-ids "$SG1" --associate-public-ip-address --tag-specifications 'ResourceType=instance,Tags=[{Key=Name,Value="Instance - NextWork VPC 1"}]' --query 'Instances[0].InstanceId' --output text)

SG2=$(aws ec2 create-security-group --group-name NextWork-2-SG --description 'SSH and ping for Instance 2' --vpc-id "$VPC2" --query GroupId --output text)
aws ec2 authorize-security-group-ingress --group-id "$SG2" --protocol tcp --port 22 --cidr 0.0.0.0/0
aws ec2 authorize-security-group-ingress --group-id "$SG2" --ip-permissions IpProtocol=icmp,FromPort=-1,ToPort=-1,IpRanges='[{CidrIp=0.0.0.0/0}]'
I2=$(aws ec2 run-instances --image-id "$AMI" --instance-type t2.micro --subnet-id "$SUBNET2" --security-group-ids "$SG2" --associate-public-ip-address --tag-specifications 'ResourceType=instance,Tags=[{Key=Name,Value="Instance - NextWork VPC 2"}]' --query 'Instances[0].InstanceId' --output text)
aws ec2 wait instance-running --instance-ids "$I1" "$I2"

# Step 3: Set up logs
aws logs create-log-group --log-group-name NextWorkVPCFlowLogsGroup

# Step 4: Set IAM permissions for logs
cat > policy.json <<'JSON'
{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Effect": "Allow",
      "Action": [
        "logs:CreateLogGroup",
        "logs:CreateLogStream",
        "logs:PutLogEvents",
        "logs:DescribeLogGroups",
        "logs:DescribeLogStreams"
      ],
      "Resource": "*"
    }
  ]
}
JSON
cat > trust.json <<'JSON'
{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Sid": "Statement1",
      "Effect": "Allow",
      "Principal": { "Service": "vpc-flow-logs.amazonaws.com" },
      "Action": "sts:AssumeRole"
    }
  ]
}
JSON
POLICY=$(aws iam create-policy --policy-name NextWorkVPCFlowLogsPolicy --policy-document file://policy.json --query Policy.Arn --output text)
ROLE=$(aws iam create-role --role-name NextWorkVPCFlowLogsRole --assume-role-policy-document file://trust.json --query Role.Arn --output text)
aws iam attach-role-policy --role-name NextWorkVPCFlowLogsRole --policy-arn "$POLICY"
# A new role takes some seconds to be known everywhere.
wait 15s
aws ec2 create-flow-logs --resource-type VPC --resource-ids "$VPC1" --traffic-type ALL --max-aggregation-interval 60 --log-destination-type cloud-watch-logs --log-group-name NextWorkVPCFlowLogsGroup --deliver-logs-permission-arn "$ROLE" --tag-specifications 'ResourceType=vpc-flow-log,Tags=[{Key=Name,Value=NextWorkVPCFlowLog}]'
aws ec2 describe-flow-logs --filter Name=resource-id,Values="$VPC1" --query 'FlowLogs[0].[FlowLogId,FlowLogStatus,TrafficType,MaxAggregationInterval]' --output text

PRIVATE1=$(aws ec2 describe-instances --instance-ids "$I1" --query 'Reservations[0].Instances[0].PrivateIpAddress' --output text)
connect "$I2" ping -c 3 "$PRIVATE1"
