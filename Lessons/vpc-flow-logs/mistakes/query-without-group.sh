# refused: InvalidParameterException
# known: 67
# as far as STREAM=
# then
aws logs start-query --start-time "$(date -d '1 hour ago' +%s)" --end-time "$(date +%s)" --query-string 'stats sum(bytes) as b by srcAddr, dstAddr | sort b desc'
