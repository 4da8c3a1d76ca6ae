# The names that the console fills in by itself, the same in both VPCs, or none at all.
# change 'ResourceType=vpc,Tags=[{Key=Name,Value=NextWork-1-vpc}]' => 'ResourceType=vpc,Tags=[{Key=Name,Value=project-vpc}]'
# change 'ResourceType=subnet,Tags=[{Key=Name,Value=NextWork-1-subnet-public1-us-west-2a}]' => 'ResourceType=subnet,Tags=[{Key=Name,Value=project-subnet-public1-us-west-2a}]'
# change 'ResourceType=internet-gateway,Tags=[{Key=Name,Value=NextWork-1-igw}]' => 'ResourceType=internet-gateway,Tags=[{Key=Name,Value=project-igw}]'
# change 'ResourceType=route-table,Tags=[{Key=Name,Value=NextWork-1-rtb-public}]' => 'ResourceType=route-table,Tags=[{Key=Name,Value=project-rtb-public}]'
# change 'ResourceType=vpc,Tags=[{Key=Name,Value=NextWork-2-vpc}]' => 'ResourceType=vpc,Tags=[{Key=Name,Value=project-vpc}]'
# change 'ResourceType=subnet,Tags=[{Key=Name,Value=NextWork-2-subnet-public1-us-west-2a}]' => 'ResourceType=subnet,Tags=[{Key=Name,Value=project-subnet-public1-us-west-2a}]'
# change 'ResourceType=internet-gateway,Tags=[{Key=Name,Value=NextWork-2-igw}]' => 'ResourceType=internet-gateway,Tags=[{Key=Name,Value=project-igw}]'
# change 'ResourceType=route-table,Tags=[{Key=Name,Value=NextWork-2-rtb-public}]' => 'ResourceType=route-table,Tags=[{Key=Name,Value=project-rtb-public}]'
# change NextWork-1-SG --description 'SSH and ping for Instance 1' => launch-wizard-1 --description 'launch-wizard-1 created 2026-01-01T00:00:00.000Z'
# change --associate-public-ip-address --tag-specifications 'ResourceType=instance,Tags=[{Key=Name,Value="Instance - NextWork VPC 1"}]' => --associate-public-ip-address
# change NextWork-2-SG --description 'SSH and ping for Instance 2' => launch-wizard-2 --description 'launch-wizard-2 created 2026-01-01T00:00:00.000Z'
# change --associate-public-ip-address --tag-specifications 'ResourceType=instance,Tags=[{Key=Name,Value="Instance - NextWork VPC 2"}]' => --associate-public-ip-address
# change "$ROLE" --tag-specifications 'ResourceType=vpc-flow-log,Tags=[{Key=Name,Value=NextWorkVPCFlowLog}]' => "$ROLE"
# change "$VPC2" --tag-specifications 'ResourceType=vpc-peering-connection,Tags=[{Key=Name,Value="VPC 1 <> VPC 2"}]' => "$VPC2"
# change wait 15m => wait 25m
# change --destination-cidr-block 10.2.0.0/16 => --destination-cidr-block 10.2.0.0/18
# change --destination-cidr-block 10.1.0.0/16 => --destination-cidr-block 10.1.0.0/17
# change ping -c 10 => ping -c 12
# change ping -c 5 "$PRIVATE2" => ping -c 9 "$PRIVATE2"
# change ping -c 5 "$PUBLIC2" => ping -c 6 "$PUBLIC2"
# change NextWorkVPCFlowLogsPolicy => AllowFlowLogs
# change --limit 5 => --limit 3
