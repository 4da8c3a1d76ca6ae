# diagnosis: infrequent-access
# known: 61
# The cheaper class.
# as far as step 3
# change --log-group-name NextWorkVPCFlowLogsGroup => --log-group-name NextWorkVPCFlowLogsGroup --log-group-class INFREQUENT_ACCESS
# then
aws logs describe-log-groups
