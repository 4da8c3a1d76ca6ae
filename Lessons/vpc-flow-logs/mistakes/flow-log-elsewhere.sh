# diagnosis: flow-log-elsewhere
# known: 87
# The flow log is made where the shell points, on another VPC.
# as far as POLICY=
# then
export AWS_DEFAULT_REGION=us-east-1
ROLE=$(aws iam create-role --role-name NextWorkVPCFlowLogsRole --assume-role-policy-document file://trust.json --query Role.Arn --output text)
aws iam attach-role-policy --role-name NextWorkVPCFlowLogsRole --policy-arn "$POLICY"
wait 15s
aws ec2 create-flow-logs --resource-type VPC --resource-ids "$(aws ec2 describe-vpcs --query 'Vpcs[0].VpcId' --output text)" --traffic-type ALL --max-aggregation-interval 60 --log-group-name NextWorkVPCFlowLogsGroup --deliver-logs-permission-arn "$ROLE"
aws ec2 describe-flow-logs
