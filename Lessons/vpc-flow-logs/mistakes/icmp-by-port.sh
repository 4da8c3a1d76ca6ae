# diagnosis: icmp-wrong-type
# known: 19
# A port for a protocol that has none: type 8 code 8.
# as far as step 2
# change "$SG1" --ip-permissions IpProtocol=icmp,FromPort=-1,ToPort=-1,IpRanges='[{CidrIp=0.0.0.0/0}]' => "$SG1" --protocol icmp --port 8 --cidr 0.0.0.0/0
