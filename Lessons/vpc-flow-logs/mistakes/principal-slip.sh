# refused: MalformedPolicyDocument
# known: 41
# as far as cat > trust.json
# change vpc-flow-logs.amazonaws.com => vpc-flowlogs.amazonaws.com
# then
aws iam create-role --role-name NextWorkVPCFlowLogsRole --assume-role-policy-document file://trust.json
