# diagnosis: long-ping
# known: 26
# A ping runs for twenty minutes.
# as far as step 4
# then
connect "$I1" ping -c 1200 $(aws ec2 describe-instances --instance-ids "$I2" --query 'Reservations[0].Instances[0].PrivateIpAddress' --output text)
aws ec2 describe-vpcs
