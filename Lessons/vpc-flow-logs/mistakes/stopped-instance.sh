# diagnosis: instance-stopped
# known: 15
# Instance 2 was stopped for the night.
# as far as step 2
# then
aws ec2 stop-instances --instance-ids "$I2"
aws ec2 wait instance-stopped --instance-ids "$I2"
aws ec2 describe-instances
