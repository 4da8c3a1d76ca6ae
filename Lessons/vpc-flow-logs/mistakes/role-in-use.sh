# diagnosis: role-in-use
# known: 74
# The role goes before its policies.
# as far as step 6
# then
goto clean-up
aws iam delete-role --role-name NextWorkVPCFlowLogsRole
