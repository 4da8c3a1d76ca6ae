# diagnosis: role-elsewhere
# A role's ARN is copied from the documentation, with its account number.
# as far as step 4
# change --deliver-logs-permission-arn "$ROLE" => --deliver-logs-permission-arn arn:aws:iam::123456789012:role/NextWorkVPCFlowLogsRole
