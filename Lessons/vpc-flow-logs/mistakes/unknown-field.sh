# diagnosis: unknown-field
# known: 69
# The query names fields that do not exist.
# change srcAddr, dstAddr => sourceIp, destAddr
