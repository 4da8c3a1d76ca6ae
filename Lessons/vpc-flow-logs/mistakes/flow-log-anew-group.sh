# diagnosis: flow-log-anew
# A filter that leaves half of it out, and a group that does not exist: one note for both.
# as far as step 4
# change --traffic-type ALL => --traffic-type REJECT
# change cloud-watch-logs --log-group-name NextWorkVPCFlowLogsGroup => cloud-watch-logs --log-group-name NextWorkVPCFlowLogsGrup
