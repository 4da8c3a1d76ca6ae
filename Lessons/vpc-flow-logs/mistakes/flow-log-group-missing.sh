# diagnosis: flow-log-group-missing
# known: 60
# A slip in the group's name: no group has it yet.
# as far as step 4
# change cloud-watch-logs --log-group-name NextWorkVPCFlowLogsGroup => cloud-watch-logs --log-group-name NextWorkVPCFlowLogsGrup
