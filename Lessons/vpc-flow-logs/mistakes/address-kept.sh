# diagnosis: address-kept
# known: 75
# The Elastic IP address stays behind.
# as far as step 6
# then
goto clean-up
aws ec2 allocate-address
aws ec2 terminate-instances --instance-ids "$I1" "$I2"
aws ec2 wait instance-terminated --instance-ids "$I1" "$I2"
