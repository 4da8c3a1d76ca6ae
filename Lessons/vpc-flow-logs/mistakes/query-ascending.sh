# diagnosis: query-ascending
# known: 85
# The smallest first.
# change bytesTransferred desc => bytesTransferred asc
