# diagnosis: s3-endpoint
# known: 2
# The form's default of an endpoint stays.
# as far as step 1
# then
aws ec2 create-vpc-endpoint --vpc-id "$VPC1" --service-name com.amazonaws.us-west-2.s3 --route-table-ids "$RTB1"
aws ec2 describe-vpcs
