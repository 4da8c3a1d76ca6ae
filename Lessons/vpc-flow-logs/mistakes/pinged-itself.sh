# diagnosis: pinged-itself
# known: 24
# The wrong private address is pinged.
# as far as step 5
# instead of connect "$I1" ping -c 5 "$PRIVATE2"
PRIVATE1=$(aws ec2 describe-instances --instance-ids "$I1" --query 'Reservations[0].Instances[0].PrivateIpAddress' --output text)
connect "$I1" ping -c 5 "$PRIVATE1"
