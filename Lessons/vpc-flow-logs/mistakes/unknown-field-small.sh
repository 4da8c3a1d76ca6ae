# diagnosis: unknown-field
# known: 69
# Fields have capitals.
# change srcAddr, dstAddr => srcaddr, dstaddr
