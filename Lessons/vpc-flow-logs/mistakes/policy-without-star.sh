# diagnosis: policy-without-star
# known: 46
# The policy names the log group without :* at its end.
# as far as step 4
# instead of cat > policy.json
ARN=$(aws logs describe-log-groups --query 'logGroups[0].logGroupArn' --output text)
cat > policy.json <<JSON
{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":["logs:CreateLogGroup","logs:CreateLogStream","logs:PutLogEvents","logs:DescribeLogGroups","logs:DescribeLogStreams"],"Resource":"$ARN"}]}
JSON
# then
aws iam list-roles
