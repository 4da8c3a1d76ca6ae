# refused: MalformedPolicyDocument
# known: 44
# as far as cat > trust.json
# change "Action": "sts:AssumeRole" => "Action": "sts:AssumeRole", "Resource": "*"
# then
aws iam create-role --role-name NextWorkVPCFlowLogsRole --assume-role-policy-document file://trust.json
