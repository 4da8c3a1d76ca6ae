# refused: MalformedPolicyDocument
# known: 42
# as far as cat > trust.json
# change "Statement1", => "Statement1"
# then
aws iam create-role --role-name NextWorkVPCFlowLogsRole --assume-role-policy-document file://trust.json
