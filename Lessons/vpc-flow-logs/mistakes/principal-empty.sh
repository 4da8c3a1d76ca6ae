# refused: MalformedPolicyDocument
# known: 42
# as far as cat > trust.json
# change { "Service": "vpc-flow-logs.amazonaws.com" } => {}
# then
aws iam create-role --role-name NextWorkVPCFlowLogsRole --assume-role-policy-document file://trust.json
