# diagnosis: log-group-deleted-first
# known: 78
# The group goes before the flow log, which will make it again.
# as far as step 6
# then
goto clean-up
aws logs delete-log-group --log-group-name NextWorkVPCFlowLogsGroup
aws logs describe-log-groups
