# diagnosis: other-log-group
# known: 60
# The flow log writes to a group whose name has a slip.
# as far as wait 15m
# change cloud-watch-logs --log-group-name NextWorkVPCFlowLogsGroup => cloud-watch-logs --log-group-name NextWorkVPCFlowLogsGrup
# before POLICY=
aws logs create-log-group --log-group-name NextWorkVPCFlowLogsGrup
# then
aws logs describe-log-streams --log-group-name NextWorkVPCFlowLogsGroup
aws logs describe-log-groups
