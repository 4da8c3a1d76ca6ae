# diagnosis: unknown-field
# The query names fields that do not exist.
# change srcAddr, dstAddr => sourceIp, destAddr
