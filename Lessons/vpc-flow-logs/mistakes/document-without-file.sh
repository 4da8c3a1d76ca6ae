# diagnosis: document-without-file
# The file's name instead of its content.
# as far as POLICY=
# then
aws iam create-role --role-name NextWorkVPCFlowLogsRole --assume-role-policy-document trust.json
