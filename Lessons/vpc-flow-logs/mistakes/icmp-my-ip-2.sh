# diagnosis: icmp-too-narrow
# known: 18
# Pings from the learner's own computer only.
# as far as step 2
# change "$SG2" --ip-permissions IpProtocol=icmp,FromPort=-1,ToPort=-1,IpRanges='[{CidrIp=0.0.0.0/0}]' => "$SG2" --ip-permissions IpProtocol=icmp,FromPort=-1,ToPort=-1,IpRanges='[{CidrIp=203.0.113.77/32}]'
