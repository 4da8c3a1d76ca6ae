# diagnosis: flow-log-anew-role
# Ten minutes, and a role that the account does not have: what is right goes unnamed.
# as far as step 4
# change --max-aggregation-interval 60 => --max-aggregation-interval 600
# change --deliver-logs-permission-arn "$ROLE" => --deliver-logs-permission-arn arn:aws:iam::123456789012:role/NextWorkVPCFlowLogsRole
