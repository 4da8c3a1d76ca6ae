# diagnosis: vpc-in-use
# known: 72
# The VPC goes before what lies in it.
# as far as step 6
# then
goto clean-up
aws ec2 delete-vpc --vpc-id "$VPC1"
