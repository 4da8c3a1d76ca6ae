# diagnosis: pinged-from-instance-2
# The ping goes the other way.
# as far as step 4
# then
PRIVATE1=$(aws ec2 describe-instances --instance-ids "$I1" --query 'Reservations[0].Instances[0].PrivateIpAddress' --output text)
connect "$I2" ping -c 3 "$PRIVATE1"
