# diagnosis: flow-log-without-role
# known: 51
# A flow log is tried before there is a role.
# as far as step 3
# then
aws ec2 create-flow-logs --resource-type VPC --resource-ids "$VPC1" --traffic-type ALL --max-aggregation-interval 60 --log-group-name NextWorkVPCFlowLogsGroup
