# diagnosis: delivery-failed
# The policy was missing while records were due, and is there again.
# as far as step 6
# then
aws iam detach-role-policy --role-name NextWorkVPCFlowLogsRole --policy-arn "$POLICY"; wait 30m; aws iam attach-role-policy --role-name NextWorkVPCFlowLogsRole --policy-arn "$POLICY"
goto analyze-logs
aws ec2 describe-flow-logs
