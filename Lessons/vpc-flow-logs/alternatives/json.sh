# JSON where the solution has shorthand, and a file:// where it has JSON.
# change 'ResourceType=vpc,Tags=[{Key=Name,Value=NextWork-1-vpc}]' => '[{"ResourceType":"vpc","Tags":[{"Key":"Name","Value":"NextWork-1-vpc"}]}]'
# change 'ResourceType=subnet,Tags=[{Key=Name,Value=NextWork-1-subnet-public1-us-west-2a}]' => '[{"ResourceType":"subnet","Tags":[{"Key":"Name","Value":"NextWork-1-subnet-public1-us-west-2a"}]}]'
# change 'ResourceType=internet-gateway,Tags=[{Key=Name,Value=NextWork-1-igw}]' => '[{"ResourceType":"internet-gateway","Tags":[{"Key":"Name","Value":"NextWork-1-igw"}]}]'
# change 'ResourceType=route-table,Tags=[{Key=Name,Value=NextWork-1-rtb-public}]' => '[{"ResourceType":"route-table","Tags":[{"Key":"Name","Value":"NextWork-1-rtb-public"}]}]'
# change 'ResourceType=vpc,Tags=[{Key=Name,Value=NextWork-2-vpc}]' => '[{"ResourceType":"vpc","Tags":[{"Key":"Name","Value":"NextWork-2-vpc"}]}]'
# change 'ResourceType=subnet,Tags=[{Key=Name,Value=NextWork-2-subnet-public1-us-west-2a}]' => '[{"ResourceType":"subnet","Tags":[{"Key":"Name","Value":"NextWork-2-subnet-public1-us-west-2a"}]}]'
# change 'ResourceType=internet-gateway,Tags=[{Key=Name,Value=NextWork-2-igw}]' => '[{"ResourceType":"internet-gateway","Tags":[{"Key":"Name","Value":"NextWork-2-igw"}]}]'
# change 'ResourceType=route-table,Tags=[{Key=Name,Value=NextWork-2-rtb-public}]' => '[{"ResourceType":"route-table","Tags":[{"Key":"Name","Value":"NextWork-2-rtb-public"}]}]'
# change 'Name=name,Values=al2023-ami-2023*-x86_64' => '[{"Name":"name","Values":["al2023-ami-2023*-x86_64"]}]'
# change "$SG1" --protocol tcp --port 22 --cidr 0.0.0.0/0 => "$SG1" --protocol tcp --port 22 --cidr "0.0.0.0/0"
# change "$SG1" --ip-permissions IpProtocol=icmp,FromPort=-1,ToPort=-1,IpRanges='[{CidrIp=0.0.0.0/0}]' => "$SG1" --ip-permissions '[{"IpProtocol":"icmp","FromPort":-1,"ToPort":-1,"IpRanges":[{"CidrIp":"0.0.0.0/0","Description":"ping"}]}]'
# change 'ResourceType=instance,Tags=[{Key=Name,Value="Instance - NextWork VPC 1"}]' => '[{"ResourceType":"instance","Tags":[{"Key":"Name","Value":"Instance - NextWork VPC 1"}]}]'
# instead of aws ec2 authorize-security-group-ingress --group-id "$SG2" --protocol
cat > permissions.json <<'JSON'
[ { "IpProtocol": "tcp", "FromPort": 22, "ToPort": 22, "IpRanges": [ { "CidrIp": "0.0.0.0/0" } ] } ]
JSON
aws ec2 authorize-security-group-ingress --group-id "$SG2" --ip-permissions file://permissions.json
# change "$SG2" --ip-permissions IpProtocol=icmp,FromPort=-1,ToPort=-1,IpRanges='[{CidrIp=0.0.0.0/0}]' => "$SG2" --ip-permissions '[{"IpProtocol":"icmp","FromPort":-1,"ToPort":-1,"IpRanges":[{"CidrIp":"0.0.0.0/0","Description":"ping"}]}]'
# change 'ResourceType=instance,Tags=[{Key=Name,Value="Instance - NextWork VPC 2"}]' => '[{"ResourceType":"instance","Tags":[{"Key":"Name","Value":"Instance - NextWork VPC 2"}]}]'
# change 'ResourceType=vpc-flow-log,Tags=[{Key=Name,Value=NextWorkVPCFlowLog}]' => '[{"ResourceType":"vpc-flow-log","Tags":[{"Key":"Name","Value":"NextWorkVPCFlowLog"}]}]'
# change 'ResourceType=vpc-peering-connection,Tags=[{Key=Name,Value="VPC 1 <> VPC 2"}]' => '[{"ResourceType":"vpc-peering-connection","Tags":[{"Key":"Name","Value":"VPC 1 <> VPC 2"}]}]'
# change wait 15m => wait 1h
# change 1 hour ago => 3 hours ago
# change --destination-cidr-block 10.2.0.0/16 => --destination-cidr-block 10.2.0.0/20
# change --destination-cidr-block 10.1.0.0/16 => --destination-cidr-block 10.1.0.0/20
# change ping -c 10 => ping -c 20
# change ping -c 5 "$PRIVATE2" => ping -c 2 "$PRIVATE2"
# change ping -c 5 "$PUBLIC2" => ping -c 7 "$PUBLIC2"
# change --limit 5 => --start-from-head
# change --role-name NextWorkVPCFlowLogsRole --policy-arn "$POLICY" => --policy-arn "$POLICY" --role-name NextWorkVPCFlowLogsRole
