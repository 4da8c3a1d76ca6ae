# diagnosis: delivery-class
# known: 88
# The class for logs that are passed on.
# as far as step 3
# change --log-group-name NextWorkVPCFlowLogsGroup => --log-group-name NextWorkVPCFlowLogsGroup --log-group-class DELIVERY
# then
aws logs describe-log-groups
