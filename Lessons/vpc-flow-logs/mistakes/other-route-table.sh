# diagnosis: other-route-table
# The ping fails, and the route table that is looked at is that of the VPC at the other end.
# as far as step 4
# then
PRIVATE2=$(aws ec2 describe-instances --instance-ids "$I2" --query 'Reservations[0].Instances[0].PrivateIpAddress' --output text)
connect "$I1" ping -c 3 "$PRIVATE2"
aws ec2 describe-route-tables --filters Name=vpc-id,Values="$VPC2"
aws ec2 describe-vpcs
