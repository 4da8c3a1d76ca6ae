# diagnosis: empty-query
# known: 68
# The records are looked at first; then the time range does not cover the pings.
# as far as STREAM=
# then
QUERY=$(aws logs start-query --log-group-name NextWorkVPCFlowLogsGroup --start-time "$(date -d '1 hour ago' +%s)" --end-time "$(date +%s)" --query-string 'fields @timestamp, srcAddr, dstAddr | limit 5' --query queryId --output text)
aws logs get-query-results --query-id "$QUERY"
QUERY=$(aws logs start-query --log-group-name NextWorkVPCFlowLogsGroup --start-time "$(date +%s)" --end-time "$(date +%s)" --query-string 'stats sum(bytes) as b by srcAddr, dstAddr | sort b desc' --query queryId --output text)
aws logs get-query-results --query-id "$QUERY"
