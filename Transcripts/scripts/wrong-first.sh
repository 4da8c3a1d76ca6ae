# Every checkpoint done wrong first, then diagnosed ('check'), mended and passed.

# Step 1: the default block, then one VPC inside the other's addresses.
WRONG=$(aws ec2 create-vpc --cidr-block 10.0.0.0/16 --query Vpc.VpcId --output text)
check
aws ec2 delete-vpc --vpc-id "$WRONG"
VPC1=$(aws ec2 create-vpc --cidr-block 10.1.0.0/16 --tag-specifications 'ResourceType=vpc,Tags=[{Key=Name,Value=NextWork-1-vpc}]' --query Vpc.VpcId --output text)
SUBNET1=$(aws ec2 create-subnet --vpc-id "$VPC1" --cidr-block 10.1.0.0/20 --query Subnet.SubnetId --output text)
IGW1=$(aws ec2 create-internet-gateway --query InternetGateway.InternetGatewayId --output text)
RTB1=$(aws ec2 create-route-table --vpc-id "$VPC1" --query RouteTable.RouteTableId --output text)
aws ec2 attach-internet-gateway --internet-gateway-id "$IGW1" --vpc-id "$VPC1"
aws ec2 create-route --route-table-id "$RTB1" --destination-cidr-block 0.0.0.0/0 --gateway-id "$IGW1"
check
aws ec2 associate-route-table --route-table-id "$RTB1" --subnet-id "$SUBNET1"
WRONG=$(aws ec2 create-vpc --cidr-block 10.1.0.0/16 --query Vpc.VpcId --output text)
check
aws ec2 delete-vpc --vpc-id "$WRONG"
VPC2=$(aws ec2 create-vpc --cidr-block 10.2.0.0/16 --tag-specifications 'ResourceType=vpc,Tags=[{Key=Name,Value=NextWork-2-vpc}]' --query Vpc.VpcId --output text)
SUBNET2=$(aws ec2 create-subnet --vpc-id "$VPC2" --cidr-block 10.2.0.0/20 --query Subnet.SubnetId --output text)
IGW2=$(aws ec2 create-internet-gateway --query InternetGateway.InternetGatewayId --output text)
aws ec2 attach-internet-gateway --internet-gateway-id "$IGW2" --vpc-id "$VPC2"
RTB2=$(aws ec2 describe-route-tables --filters Name=vpc-id,Values="$VPC2" --query 'RouteTables[0].RouteTableId' --output text)
aws ec2 create-route --route-table-id "$RTB2" --destination-cidr-block 0.0.0.0/0 --gateway-id "$IGW2"

# Step 2: a rule for TCP where ICMP was meant, and an instance without a public address.
AMI=$(aws ec2 describe-images --owners amazon --filters 'Name=name,Values=al2023-ami-2023*-x86_64' --query 'sort_by(Images,&CreationDate)[-1].ImageId' --output text)
SG1=$(aws ec2 create-security-group --group-name NextWork-1-SG --description 'SSH and ping' --vpc-id "$VPC1" --query GroupId --output text)
aws ec2 authorize-security-group-ingress --group-id "$SG1" --protocol tcp --port 22 --cidr 0.0.0.0/0
aws ec2 authorize-security-group-ingress --group-id "$SG1" --protocol tcp --port 0-65535 --cidr 0.0.0.0/0
I1=$(aws ec2 run-instances --image-id "$AMI" --instance-type t2.micro --subnet-id "$SUBNET1" --security-group-ids "$SG1" --associate-public-ip-address --query 'Instances[0].InstanceId' --output text)
aws ec2 wait instance-running --instance-ids "$I1"
check
aws ec2 authorize-security-group-ingress --group-id "$SG1" --ip-permissions IpProtocol=icmp,FromPort=-1,ToPort=-1,IpRanges='[{CidrIp=0.0.0.0/0}]'
SG2=$(aws ec2 create-security-group --group-name NextWork-2-SG --description 'SSH and ping' --vpc-id "$VPC2" --query GroupId --output text)
aws ec2 authorize-security-group-ingress --group-id "$SG2" --protocol tcp --port 22 --cidr 0.0.0.0/0
aws ec2 authorize-security-group-ingress --group-id "$SG2" --ip-permissions IpProtocol=icmp,FromPort=-1,ToPort=-1,IpRanges='[{CidrIp=0.0.0.0/0}]'
I2=$(aws ec2 run-instances --image-id "$AMI" --instance-type t2.micro --subnet-id "$SUBNET2" --security-group-ids "$SG2" --query 'Instances[0].InstanceId' --output text)
aws ec2 wait instance-running --instance-ids "$I2"
wait 1m
check
EIP=$(aws ec2 allocate-address --query AllocationId --output text)
aws ec2 associate-address --allocation-id "$EIP" --instance-id "$I2"

# Step 3: a log group in another Region.
aws logs create-log-group --log-group-name NextWorkVPCFlowLogsGroup --region us-east-1
check
aws logs delete-log-group --log-group-name NextWorkVPCFlowLogsGroup --region us-east-1
aws logs create-log-group --log-group-name NextWorkVPCFlowLogsGroup

# Step 4: a role for the wrong service, a policy that hangs on nothing, a flow log that sees half.
cat > policy.json <<'JSON'
{"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Action": ["logs:CreateLogGroup", "logs:CreateLogStream", "logs:PutLogEvents", "logs:DescribeLogGroups", "logs:DescribeLogStreams"], "Resource": "*"}]}
JSON
cat > trust.json <<'JSON'
{"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Principal": {"Service": "ec2.amazonaws.com"}, "Action": "sts:AssumeRole"}]}
JSON
ROLE=$(aws iam create-role --role-name NextWorkVPCFlowLogsRole --assume-role-policy-document file://trust.json --query Role.Arn --output text)
check
sed -i s/ec2.amazonaws.com/vpc-flow-logs.amazonaws.com/ trust.json
aws iam update-assume-role-policy --role-name NextWorkVPCFlowLogsRole --policy-document file://trust.json
POLICY=$(aws iam create-policy --policy-name NextWorkVPCFlowLogsPolicy --policy-document file://policy.json --query Policy.Arn --output text)
check
aws iam attach-role-policy --role-name NextWorkVPCFlowLogsRole --policy-arn "$POLICY"
wait 15s
FL=$(aws ec2 create-flow-logs --resource-type VPC --resource-ids "$VPC1" --traffic-type REJECT --max-aggregation-interval 60 --log-destination-type cloud-watch-logs --log-group-name NextWorkVPCFlowLogsGroup --deliver-logs-permission-arn "$ROLE" --query 'FlowLogIds[0]' --output text)
check
aws ec2 delete-flow-logs --flow-log-ids "$FL"
FL=$(aws ec2 create-flow-logs --resource-type VPC --resource-ids "$VPC1" --traffic-type ALL --max-aggregation-interval 60 --log-destination-type cloud-watch-logs --log-group-name NextWorkVPCFlowLogsGroup --deliver-logs-permission-arn "$ROLE" --query 'FlowLogIds[0]' --output text)

# Step 5: pings of the wrong addresses, and the wrong route table.
PRIVATE1=$(aws ec2 describe-instances --instance-ids "$I1" --query 'Reservations[0].Instances[0].PrivateIpAddress' --output text)
PRIVATE2=$(aws ec2 describe-instances --instance-ids "$I2" --query 'Reservations[0].Instances[0].PrivateIpAddress' --output text)
PUBLIC1=$(aws ec2 describe-instances --instance-ids "$I1" --query 'Reservations[0].Instances[0].PublicIpAddress' --output text)
PUBLIC2=$(aws ec2 describe-instances --instance-ids "$I2" --query 'Reservations[0].Instances[0].PublicIpAddress' --output text)
connect "$I1" ping -c 2 "$PRIVATE1"
check
connect "$I1" ping -c 5 "$PRIVATE2"
ping -c 2 "$PUBLIC2"
check
connect "$I1" ping -c 5 "$PUBLIC2"
aws ec2 describe-route-tables --filters Name=vpc-id,Values="$VPC2" --query 'RouteTables[].Routes' --output text
check
aws ec2 describe-route-tables --filters Name=association.subnet-id,Values="$SUBNET1"

# Step 6: requested and not accepted; a route into the internet, one for a single address, one side only.
PCX=$(aws ec2 create-vpc-peering-connection --vpc-id "$VPC1" --peer-vpc-id "$VPC2" --query VpcPeeringConnection.VpcPeeringConnectionId --output text)
wait 10s
check
aws ec2 accept-vpc-peering-connection --vpc-peering-connection-id "$PCX"
wait 10s
aws ec2 create-route --route-table-id "$RTB1" --destination-cidr-block 10.2.0.0/16 --gateway-id "$IGW1"
check
aws ec2 replace-route --route-table-id "$RTB1" --destination-cidr-block 10.2.0.0/16 --vpc-peering-connection-id "$PCX"
connect "$I1" ping -c 3 "$PRIVATE2"
check
aws ec2 create-route --route-table-id "$RTB2" --destination-cidr-block 10.1.240.0/20 --vpc-peering-connection-id "$PCX"
check
aws ec2 create-route --route-table-id "$RTB2" --destination-cidr-block 10.1.0.0/16 --vpc-peering-connection-id "$PCX"
aws ec2 delete-route --route-table-id "$RTB2" --destination-cidr-block 10.1.240.0/20
connect "$I1" ping -c 10 "$PRIVATE2"

# Step 7: looked too early, read nothing, sorted nothing.
aws logs describe-log-streams --log-group-name NextWorkVPCFlowLogsGroup
check
wait 15m
STREAM=$(aws logs describe-log-streams --log-group-name NextWorkVPCFlowLogsGroup --query 'logStreams[0].logStreamName' --output text)
RECORDS=$(aws logs get-log-events --log-group-name NextWorkVPCFlowLogsGroup --log-stream-name "$STREAM" --limit 5 --query 'events[].message' --output text)
check
echo "$RECORDS"
aws logs get-log-events --log-group-name NextWorkVPCFlowLogsGroup --log-stream-name "$STREAM" --limit 5 --query 'events[].message' --output text
QUERY=$(aws logs start-query --log-group-name NextWorkVPCFlowLogsGroup --start-time "$(date -d '1 hour ago' +%s)" --end-time "$(date +%s)" --query-string 'stats sum(bytes) as bytesTransferred by srcAddr, dstAddr | limit 10' --query queryId --output text)
wait 5s
aws logs get-query-results --query-id "$QUERY"
check
QUERY=$(aws logs start-query --log-group-name NextWorkVPCFlowLogsGroup --start-time "$(date -d '1 hour ago' +%s)" --end-time "$(date +%s)" --query-string 'stats sum(bytes) as bytesTransferred by srcAddr, dstAddr | sort bytesTransferred desc | limit 10' --query queryId --output text)
wait 5s
aws logs get-query-results --query-id "$QUERY"

# Step 8: taken apart from the wrong end.
aws ec2 delete-vpc --vpc-id "$VPC1"
check clean-up
aws ec2 delete-flow-logs --flow-log-ids "$FL"
aws logs delete-log-group --log-group-name NextWorkVPCFlowLogsGroup
aws ec2 terminate-instances --instance-ids "$I1" "$I2"
aws ec2 wait instance-terminated --instance-ids "$I1" "$I2"
aws ec2 release-address --allocation-id "$EIP"
aws ec2 delete-vpc-peering-connection --vpc-peering-connection-id "$PCX"
aws ec2 delete-security-group --group-id "$SG1"
aws ec2 delete-subnet --subnet-id "$SUBNET1"
aws ec2 delete-route-table --route-table-id "$RTB1"
aws ec2 detach-internet-gateway --internet-gateway-id "$IGW1" --vpc-id "$VPC1"
aws ec2 delete-internet-gateway --internet-gateway-id "$IGW1"
aws ec2 delete-vpc --vpc-id "$VPC1"
aws ec2 delete-security-group --group-id "$SG2"
aws ec2 delete-subnet --subnet-id "$SUBNET2"
aws ec2 detach-internet-gateway --internet-gateway-id "$IGW2" --vpc-id "$VPC2"
aws ec2 delete-internet-gateway --internet-gateway-id "$IGW2"
aws ec2 delete-vpc --vpc-id "$VPC2"
aws iam delete-role --role-name NextWorkVPCFlowLogsRole
check clean-up
aws iam detach-role-policy --role-name NextWorkVPCFlowLogsRole --policy-arn "$POLICY"
aws iam delete-policy --policy-arn "$POLICY"
aws iam delete-role --role-name NextWorkVPCFlowLogsRole
check clean-up
