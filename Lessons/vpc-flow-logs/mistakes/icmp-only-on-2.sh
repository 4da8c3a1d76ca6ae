# diagnosis: icmp-missing-on-1
# Instance 1 answers no ping.
# as far as step 2
# change "$SG1" --ip-permissions IpProtocol=icmp,FromPort=-1,ToPort=-1,IpRanges='[{CidrIp=0.0.0.0/0}]' => "$SG1" --protocol tcp --port 80 --cidr 0.0.0.0/0
# then
aws ec2 describe-instances
