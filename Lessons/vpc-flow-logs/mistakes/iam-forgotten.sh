# diagnosis: iam-forgotten
# known: 76
# The network is taken apart, and the role is forgotten.
# as far as step 6
# then
goto clean-up
aws ec2 terminate-instances --instance-ids "$I1" "$I2"; aws ec2 wait instance-terminated --instance-ids "$I1" "$I2"
aws ec2 delete-vpc-peering-connection --vpc-peering-connection-id "$PCX"
aws ec2 delete-flow-logs --flow-log-ids $(aws ec2 describe-flow-logs --query 'FlowLogs[].FlowLogId' --output text); aws logs delete-log-group --log-group-name NextWorkVPCFlowLogsGroup
aws ec2 delete-security-group --group-id "$SG1"; aws ec2 delete-subnet --subnet-id "$SUBNET1"; aws ec2 delete-route-table --route-table-id "$RTB1"; aws ec2 detach-internet-gateway --internet-gateway-id "$IGW1" --vpc-id "$VPC1"; aws ec2 delete-internet-gateway --internet-gateway-id "$IGW1"; aws ec2 delete-vpc --vpc-id "$VPC1"
aws ec2 delete-security-group --group-id "$SG2"; aws ec2 delete-subnet --subnet-id "$SUBNET2"; aws ec2 delete-route-table --route-table-id "$RTB2"; aws ec2 detach-internet-gateway --internet-gateway-id "$IGW2" --vpc-id "$VPC2"; aws ec2 delete-internet-gateway --internet-gateway-id "$IGW2"; aws ec2 delete-vpc --vpc-id "$VPC2"
check
