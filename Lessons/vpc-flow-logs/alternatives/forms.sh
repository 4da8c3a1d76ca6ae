# Everything that can be clicked is clicked.
wizard vpc name=NextWork-1 cidr=10.1.0.0/16 zones=1 public=1 private=0
wizard vpc name=NextWork-2 cidr=10.2.0.0/16 zones=1 public=1 private=0
wizard instance name='Instance - NextWork VPC 1' vpc=NextWork-1-vpc public-ip=Enable group=NextWork-1-SG icmp=0.0.0.0/0
wizard instance name='Instance - NextWork VPC 2' vpc=NextWork-2-vpc public-ip=Enable group=NextWork-2-SG icmp=0.0.0.0/0
wizard log-group name=NextWorkVPCFlowLogsGroup
wizard policy name=NextWorkVPCFlowLogsPolicy document='{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":["logs:CreateLogGroup","logs:CreateLogStream","logs:PutLogEvents","logs:DescribeLogGroups","logs:DescribeLogStreams"],"Resource":"*"}]}'
wizard role name=NextWorkVPCFlowLogsRole policy=NextWorkVPCFlowLogsPolicy trust='{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Service":"vpc-flow-logs.amazonaws.com"},"Action":"sts:AssumeRole"}]}'
wait 15s
wizard flow-log vpc=NextWork-1-vpc name=NextWorkVPCFlowLog filter=All interval='1 minute' group=NextWorkVPCFlowLogsGroup role=NextWorkVPCFlowLogsRole
P=$(aws ec2 describe-instances --filters Name=network-interface.addresses.private-ip-address,Values='10.2.*' --query 'Reservations[].Instances[].[PrivateIpAddress,PublicIpAddress][]' --output text)
connect 'Instance - NextWork VPC 1' ping -c 5 $(echo $P | cut -d ' ' -f 1)
connect 'Instance - NextWork VPC 1' ping -c 5 $(echo $P | cut -d ' ' -f 2)
aws ec2 describe-route-tables
wizard peering name='VPC 1 <> VPC 2' requester=NextWork-1-vpc accepter=NextWork-2-vpc accept=yes
wizard routes table=NextWork-1-rtb-public destination=10.2.0.0/16 target='VPC 1 <> VPC 2'
wizard routes table=NextWork-2-rtb-public destination=10.1.0.0/16 target='VPC 1 <> VPC 2'
connect 'Instance - NextWork VPC 1' ping -c 5 $(echo $P | cut -d ' ' -f 1)
wait 15m
aws logs get-log-events --log-group-name NextWorkVPCFlowLogsGroup --log-stream-name $(aws logs describe-log-streams --log-group-name NextWorkVPCFlowLogsGroup --query 'logStreams[0].logStreamName' --output text) --limit 5
wizard insights group=NextWorkVPCFlowLogsGroup range=1h
