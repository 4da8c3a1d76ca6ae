# diagnosis: pinged-old-address
# known: 15
# The address from before the night.
# as far as PUBLIC2=
# then
connect "$I1" ping -c 2 "$PRIVATE2"
aws ec2 stop-instances --instance-ids "$I2"; aws ec2 wait instance-stopped --instance-ids "$I2"; aws ec2 start-instances --instance-ids "$I2"; wait 3m
connect "$I1" ping -c 3 "$PUBLIC2"
