# The permissions stand in the role itself, for log groups only.
# change rce": " => rce": "arn:aws:logs:us-west-2:*:log-group:
# without POLICY=$(aws iam create-policy
# change attach-role-policy --role-name NextWorkVPCFlowLogsRole --policy-arn "$POLICY" => put-role-policy --role-name NextWorkVPCFlowLogsRole --policy-name inline --policy-document file://policy.json
