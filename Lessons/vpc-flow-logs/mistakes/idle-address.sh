# diagnosis: idle-address
# An Elastic IP address is left lying about.
# as far as step 2
# then
aws ec2 allocate-address
aws ec2 describe-addresses
