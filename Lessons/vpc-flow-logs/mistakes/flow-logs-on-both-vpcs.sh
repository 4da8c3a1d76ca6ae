# diagnosis: flow-logs-on-both-vpcs
# known: 81
# A second flow log watches VPC 2 and writes into the same group.
# as far as step 4
# then
aws ec2 create-flow-logs --resource-type VPC --resource-ids "$VPC2" --traffic-type ALL --max-aggregation-interval 60 --log-destination-type cloud-watch-logs --log-group-name NextWorkVPCFlowLogsGroup --deliver-logs-permission-arn "$ROLE"
aws ec2 describe-flow-logs
