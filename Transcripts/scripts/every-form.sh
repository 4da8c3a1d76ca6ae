# The whole lab by forms, every one of them: to make, to repair, to look and to remove.

# Step 1: one VPC too many, with a gateway that costs money; both go again.
wizard vpc name=Wrong cidr=10.0.0.0/16 zones=1 public=1 private=1 nat=1
wizard delete-nat-gateway gateway=Wrong-nat-public1-us-west-2a
wizard delete-vpc vpc=Wrong-vpc
wizard vpc name=NextWork-1 cidr=10.1.0.0/16 zones=1 public=1 private=0
wizard vpc name=NextWork-2 cidr=10.2.0.0/16 zones=1 public=1 private=0

# Step 2: no ping let in, no public address, a firewall at the subnet that lets nothing out.
wizard instance name=Web-1 vpc=NextWork-1-vpc public-ip=Enable group=NextWork-1-SG icmp=none
wizard instance name=Web-2 vpc=NextWork-2-vpc public-ip=Disable group=NextWork-2-SG icmp=0.0.0.0/0
wait 1m
check
wizard inbound-rule group=NextWork-1-SG type=tcp source=0.0.0.0/0
wizard delete-rule "rule=NextWork-1-SG: TCP 0-65535 from 0.0.0.0/0"
wizard inbound-rule group=NextWork-1-SG type=icmp source=0.0.0.0/0
wizard elastic-ip instance=Web-2
ACL=$(aws ec2 create-network-acl --vpc-id $(aws ec2 describe-vpcs --filters Name=cidr,Values=10.1.0.0/16 --query 'Vpcs[0].VpcId' --output text) --query NetworkAcl.NetworkAclId --output text)
wizard network-acl subnet=NextWork-1-subnet-public1-us-west-2a acl=$ACL
check
wizard acl-rule acl=$ACL direction=both number=100 type=all source=0.0.0.0/0 action=allow
wizard instance-state instance=Web-1 action=stop
wait 1m
check
wizard instance-state instance=Web-1 action=start
wait 1m

# Step 3
wizard log-group name=NextWorkVPCFlowLogsGroup

# Step 4: who may, and what it may do.
wizard policy name=NextWorkVPCFlowLogsPolicy document=logs:CreateLogGroup,logs:CreateLogStream,logs:PutLogEvents,logs:DescribeLogGroups,logs:DescribeLogStreams
wizard role name=NextWorkVPCFlowLogsRole policy=none trust=ec2.amazonaws.com
check
wizard trust role=NextWorkVPCFlowLogsRole trust=vpc-flow-logs.amazonaws.com
wizard attach-policy role=NextWorkVPCFlowLogsRole policy=NextWorkVPCFlowLogsPolicy
wait 15s
wizard flow-log vpc=NextWork-1-vpc name=Half filter=Reject interval='1 minute' group=NextWorkVPCFlowLogsGroup role=NextWorkVPCFlowLogsRole
check
wizard delete-flow-log flow-log=Half
wizard flow-log vpc=NextWork-1-vpc name=NextWorkVPCFlowLog filter=All interval='1 minute' group=NextWorkVPCFlowLogsGroup role=NextWorkVPCFlowLogsRole

# Step 5
PRIVATE=$(aws ec2 describe-instances --filters Name=tag:Name,Values=Web-2 --query 'Reservations[0].Instances[0].PrivateIpAddress' --output text)
PUBLIC=$(aws ec2 describe-instances --filters Name=tag:Name,Values=Web-2 --query 'Reservations[0].Instances[0].PublicIpAddress' --output text)
connect Web-1 ping -c 5 $PRIVATE
connect Web-1 ping -c 5 $PUBLIC
wizard route-table subnet=NextWork-1-subnet-public1-us-west-2a

# Step 6: a peering undone, and a route that leads into the internet.
wizard peering name=First requester=NextWork-1-vpc accepter=NextWork-2-vpc accept=no
wait 10s
wizard accept-peering peering=First
wizard routes table=NextWork-1-rtb-public destination=10.2.0.0/16 target=First
wizard delete-peering peering=First routes=yes
wizard peering name='VPC 1 <> VPC 2' requester=NextWork-1-vpc accepter=NextWork-2-vpc accept=yes
wizard routes table=NextWork-1-rtb-public destination=10.2.0.0/16 target=NextWork-1-igw
check
wizard edit-route 'route=NextWork-1-rtb-public: 10.2.0.0/16' target='VPC 1 <> VPC 2'
wizard routes table=NextWork-2-rtb-public destination=10.1.240.0/20 target='VPC 1 <> VPC 2'
check
wizard delete-route 'route=NextWork-2-rtb-public: 10.1.240.0/20'
wizard routes table=NextWork-2-rtb-public destination=10.1.0.0/16 target='VPC 1 <> VPC 2'
connect Web-1 ping -c 5 $PRIVATE

# Step 7
wait 15m
wizard log-events group=NextWorkVPCFlowLogsGroup limit=5
wizard insights group=NextWorkVPCFlowLogsGroup range=1h

# Step 8
wizard delete-flow-log flow-log=NextWorkVPCFlowLog
wizard delete-log-group group=NextWorkVPCFlowLogsGroup
wizard delete-role role=NextWorkVPCFlowLogsRole policies=no
wizard delete-policy policy=NextWorkVPCFlowLogsPolicy
wizard terminate instance=all
wait 2m
wizard release-address address=$PUBLIC
wizard delete-peering peering='VPC 1 <> VPC 2' routes=no
wizard delete-vpc vpc=NextWork-1-vpc
wizard delete-vpc vpc=NextWork-2-vpc
check clean-up
