# diagnosis: looks-too-early
# The log group is opened at once.
# as far as step 6
# then
aws logs describe-log-streams --log-group-name NextWorkVPCFlowLogsGroup
