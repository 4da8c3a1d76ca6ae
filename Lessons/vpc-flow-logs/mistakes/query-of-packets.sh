# diagnosis: query-of-packets
# known: 85
# Packets are counted, and not bytes.
# change sum(bytes) as bytesTransferred => sum(packets) as packetsTransferred
# change sort bytesTransferred => sort packetsTransferred
