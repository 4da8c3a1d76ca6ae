# The subnets give public addresses, smaller ones, in other zones; one rule lets everything in.
# change 10.1.0.0/20 => 10.1.7.0/24 --availability-zone us-west-2b
# change 10.2.0.0/20 => 10.2.7.0/24 --availability-zone us-west-2c
# after SUBNET1=
aws ec2 modify-subnet-attribute --subnet-id "$SUBNET1" --map-public-ip-on-launch
# after SUBNET2=
aws ec2 modify-subnet-attribute --subnet-id "$SUBNET2" --map-public-ip-on-launch
# change  --associate-public-ip-address =>
# without aws ec2 authorize-security-group-ingress --group-id "$SG1" --protocol
# without aws ec2 authorize-security-group-ingress --group-id "$SG2" --protocol
# change IpProtocol=icmp,FromPort=-1,ToPort=-1 => IpProtocol=-1
# change --log-group-name NextWorkVPCFlowLogsGroup => --log-group-name flows
# after aws logs create-log-group
aws logs put-retention-policy --log-group-name flows --retention-in-days 7
# change --destination-cidr-block 10.2.0.0/16 => --destination-cidr-block 10.2.7.0/24
# change --destination-cidr-block 10.1.0.0/16 => --destination-cidr-block 10.1.7.0/24
# change wait 15m => wait 30m
# after connect "$I1" ping -c 5 "$PUBLIC2"
aws ec2 describe-subnets
# change ping -c 10 => ping -c 8 -s 100
# change "Resource": "*" => "Resource": "arn:aws:logs:*:*:*"
