# Elastic IP addresses, VPC 2 asks for the peering, and the log is searched instead of listed.
# instead of I1=
I1=$(aws ec2 run-instances --image-id "$AMI" --instance-type t3.micro --subnet-id "$SUBNET1" --security-group-ids "$SG1" --query 'Instances[0].InstanceId' --output text); aws ec2 wait instance-running --instance-ids $I1; aws ec2 associate-address --instance-id "$I1" --allocation-id $(aws ec2 allocate-address --query AllocationId --output text)
# instead of I2=
I2=$(aws ec2 run-instances --image-id "$AMI" --instance-type t3.micro --subnet-id "$SUBNET2" --security-group-ids "$SG2" --query 'Instances[0].InstanceId' --output text); aws ec2 wait instance-running --instance-ids $I2; aws ec2 associate-address --instance-id "$I2" --allocation-id $(aws ec2 allocate-address --query AllocationId --output text)
# change --vpc-id "$VPC1" --peer-vpc-id "$VPC2" => --vpc-id "$VPC2" --peer-vpc-id "$VPC1"
# instead of aws logs get-log-events
aws logs filter-log-events --log-group-name NextWorkVPCFlowLogsGroup --filter-pattern REJECT --query 'events[].message' --output text
# change sum(bytes) as bytesTransferred => sum(bytes) as total
# change sort bytesTransferred desc | limit 10 => sort total desc | limit 30
# change create-log-group --log-group-name NextWorkVPCFlowLogsGroup => create-log-group --log-group-name NextWorkVPCFlowLogsGroup --tags lab=7
# change ping -c 5 => ping -c 3
# change describe-route-tables --filters Name=association.subnet-id,Values="$SUBNET1" => describe-route-tables --output table
# change wait 15m => wait 20m
# change "logs:CreateLogGroup", => "logs:*",
