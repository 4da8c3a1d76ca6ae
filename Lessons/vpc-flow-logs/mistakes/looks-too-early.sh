# diagnosis: looks-too-early
# known: 55
# The log group is opened at once.
# as far as step 6
# then
aws logs describe-log-streams --log-group-name NextWorkVPCFlowLogsGroup
