# diagnosis: icmp-too-narrow
# Another type of ICMP from everywhere does not let pings in, and hides nothing.
# as far as step 2
# change "$SG2" --ip-permissions IpProtocol=icmp,FromPort=-1,ToPort=-1,IpRanges='[{CidrIp=0.0.0.0/0}]' => "$SG2" --ip-permissions IpProtocol=icmp,FromPort=8,ToPort=-1,IpRanges='[{CidrIp=10.1.0.0/16}]' IpProtocol=icmp,FromPort=0,ToPort=-1,IpRanges='[{CidrIp=0.0.0.0/0}]'
