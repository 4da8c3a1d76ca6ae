# Every name is another one: only the CIDR blocks tell the VPCs apart.
# change 'ResourceType=vpc,Tags=[{Key=Name,Value=NextWork-1-vpc}]' => 'ResourceType=vpc,Tags=[{Key=Name,Value=left}]'
# change 'ResourceType=subnet,Tags=[{Key=Name,Value=NextWork-1-subnet-public1-us-west-2a}]' => 'ResourceType=subnet,Tags=[{Key=Name,Value=left-net}]'
# change 'ResourceType=internet-gateway,Tags=[{Key=Name,Value=NextWork-1-igw}]' => 'ResourceType=internet-gateway,Tags=[{Key=Name,Value=left-door}]'
# change 'ResourceType=route-table,Tags=[{Key=Name,Value=NextWork-1-rtb-public}]' => 'ResourceType=route-table,Tags=[{Key=Name,Value=left-way}]'
# change 'ResourceType=vpc,Tags=[{Key=Name,Value=NextWork-2-vpc}]' => 'ResourceType=vpc,Tags=[{Key=Name,Value=right}]'
# change 'ResourceType=subnet,Tags=[{Key=Name,Value=NextWork-2-subnet-public1-us-west-2a}]' => 'ResourceType=subnet,Tags=[{Key=Name,Value=right-net}]'
# change 'ResourceType=internet-gateway,Tags=[{Key=Name,Value=NextWork-2-igw}]' => 'ResourceType=internet-gateway,Tags=[{Key=Name,Value=right-door}]'
# change 'ResourceType=route-table,Tags=[{Key=Name,Value=NextWork-2-rtb-public}]' => 'ResourceType=route-table,Tags=[{Key=Name,Value=right-way}]'
# change NextWork-1-SG => web_left
# change 'ResourceType=instance,Tags=[{Key=Name,Value="Instance - NextWork VPC 1"}]' => 'ResourceType=instance,Tags=[{Key=Name,Value=alpha}]'
# change NextWork-2-SG => web_right
# change 'ResourceType=instance,Tags=[{Key=Name,Value="Instance - NextWork VPC 2"}]' => 'ResourceType=instance,Tags=[{Key=Name,Value=omega}]'
# change create-log-group --log-group-name NextWorkVPCFlowLogsGroup => create-log-group --log-group-name /aws/vpc/flow
# change NextWorkVPCFlowLogsPolicy => write-flow
# change create-role --role-name NextWorkVPCFlowLogsRole => create-role --role-name flow-writer
# change attach-role-policy --role-name NextWorkVPCFlowLogsRole => attach-role-policy --role-name flow-writer
# change NextWorkVPCFlowLogsGroup --deliver-logs-permission-arn "$ROLE" --tag-specifications 'ResourceType=vpc-flow-log,Tags=[{Key=Name,Value=NextWorkVPCFlowLog}]' => /aws/vpc/flow --deliver-logs-permission-arn "$ROLE" --tag-specifications 'ResourceType=vpc-flow-log,Tags=[{Key=Name,Value=traffic}]'
# change 'ResourceType=vpc-peering-connection,Tags=[{Key=Name,Value="VPC 1 <> VPC 2"}]' => 'ResourceType=vpc-peering-connection,Tags=[{Key=Name,Value=bridge}]'
# change describe-log-streams --log-group-name NextWorkVPCFlowLogsGroup => describe-log-streams --log-group-name /aws/vpc/flow
# change get-log-events --log-group-name NextWorkVPCFlowLogsGroup => get-log-events --log-group-name /aws/vpc/flow
# change start-query --log-group-name NextWorkVPCFlowLogsGroup => start-query --log-group-name /aws/vpc/flow
# change wait 15m => wait 16m
# change --destination-cidr-block 10.2.0.0/16 => --destination-cidr-block 10.0.0.0/8
# change --destination-cidr-block 10.1.0.0/16 => --destination-cidr-block 10.0.0.0/8
# change ping -c 10 => ping -c 7
# change ping -c 5 "$PRIVATE2" => ping -c 1 -W 1 "$PRIVATE2"
