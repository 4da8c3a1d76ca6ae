# diagnosis: doubled-flow-log
# The flow log with ten minutes stays beside the right one.
# as far as step 4
# after wait 15s
aws ec2 create-flow-logs --resource-type VPC --resource-ids "$VPC1" --traffic-type ALL --max-aggregation-interval 600 --log-destination-type cloud-watch-logs --log-group-name NextWorkVPCFlowLogsGroup --deliver-logs-permission-arn "$ROLE" --tag-specifications 'ResourceType=vpc-flow-log,Tags=[{Key=Name,Value=NextWorkVPCFlowLog}]'
# then
aws ec2 describe-flow-logs
