# diagnosis: unknown-field
# A good query first, about a time without records; then one that names no field.
# as far as wait 15m
# then
aws logs start-query --log-group-name NextWorkVPCFlowLogsGroup --start-time "$(date +%s)" --end-time "$(date +%s)" --query-string 'stats sum(bytes) as b by srcAddr, dstAddr | sort b desc'
aws logs start-query --log-group-name NextWorkVPCFlowLogsGroup --start-time "$(date -d '1 hour ago' +%s)" --end-time "$(date +%s)" --query-string 'stats sum(bytes) as b by sourceIp, destAddr | sort b desc'
aws logs describe-log-groups
