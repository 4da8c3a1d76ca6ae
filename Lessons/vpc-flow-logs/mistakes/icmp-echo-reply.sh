# diagnosis: icmp-wrong-type
# known: 19
# Port 0 is type 0 code 0: the answer to a ping, and no ping.
# as far as step 2
# change "$SG2" --ip-permissions IpProtocol=icmp,FromPort=-1,ToPort=-1,IpRanges='[{CidrIp=0.0.0.0/0}]' => "$SG2" --protocol icmp --port 0 --cidr 0.0.0.0/0
