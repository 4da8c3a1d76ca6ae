# diagnosis: empty-query
# known: 68
# The time range does not cover the pings.
# as far as STREAM=
# then
QUERY=$(aws logs start-query --log-group-name NextWorkVPCFlowLogsGroup --start-time "$(date +%s)" --end-time "$(date +%s)" --query-string 'stats sum(bytes) as b by srcAddr, dstAddr | sort b desc' --query queryId --output text)
wait 5s
aws logs get-query-results --query-id "$QUERY"
aws logs describe-log-groups
