# refused: MalformedPolicyDocument
# known: 43
# as far as cat > trust.json
# then
aws iam create-policy --policy-name NextWorkVPCFlowLogsPolicy --policy-document file://trust.json
