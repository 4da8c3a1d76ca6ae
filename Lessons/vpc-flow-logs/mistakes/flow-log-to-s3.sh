# diagnosis: flow-log-to-s3
# known: 59
# The bucket instead of the log group.
# as far as wait 15s
# then
aws ec2 create-flow-logs --resource-type VPC --resource-ids "$VPC1" --traffic-type ALL --max-aggregation-interval 60 --log-destination-type s3 --log-destination arn:aws:s3:::my-flow-logs
aws ec2 describe-flow-logs
