# diagnosis: doubled-flow-log
# known: 82
# The interface of Instance 1 is watched beside the whole VPC, into the same group.
# as far as step 4
# then
ENI1=$(aws ec2 describe-network-interfaces --filters Name=attachment.instance-id,Values="$I1" --query 'NetworkInterfaces[0].NetworkInterfaceId' --output text)
aws ec2 create-flow-logs --resource-type NetworkInterface --resource-ids "$ENI1" --traffic-type ALL --max-aggregation-interval 60 --log-destination-type cloud-watch-logs --log-group-name NextWorkVPCFlowLogsGroup --deliver-logs-permission-arn "$ROLE"
aws ec2 describe-flow-logs
