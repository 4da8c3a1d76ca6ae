# refused: FlowLogAlreadyExists
# known: 57
# as far as step 4
# then
aws ec2 create-flow-logs --resource-type VPC --resource-ids "$VPC1" --traffic-type ALL --max-aggregation-interval 60 --log-destination-type cloud-watch-logs --log-group-name NextWorkVPCFlowLogsGroup --deliver-logs-permission-arn "$ROLE"
