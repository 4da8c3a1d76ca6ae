# diagnosis: log-group-elsewhere
# known: 79
# The log group is made in another Region than the VPCs.
# as far as step 2
# then
aws logs create-log-group --log-group-name NextWorkVPCFlowLogsGroup --region us-east-1
aws logs describe-log-groups
