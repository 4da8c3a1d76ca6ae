# diagnosis: public-ping-lost
# Instance 1's security group lets nothing out.
# as far as PUBLIC2=
# then
aws ec2 revoke-security-group-egress --group-id "$SG1" --ip-permissions 'IpProtocol=-1,IpRanges=[{CidrIp=0.0.0.0/0}]'
connect "$I1" ping -c 3 "$PUBLIC2"
