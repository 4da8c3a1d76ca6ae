# diagnosis: query-one-address
# known: 85
# Who sent, and not to whom.
# change by srcAddr, dstAddr => by srcAddr
