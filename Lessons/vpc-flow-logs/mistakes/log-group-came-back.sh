# diagnosis: log-group-came-back
# known: 78
# The group goes before the flow log.
# as far as step 6
# then
goto clean-up
aws logs delete-log-group --log-group-name NextWorkVPCFlowLogsGroup
wait 30m
aws logs describe-log-groups
