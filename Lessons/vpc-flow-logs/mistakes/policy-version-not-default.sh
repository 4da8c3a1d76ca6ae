# diagnosis: policy-version-not-default
# known: 80
# The policy allowed too little, and its new version was never put in force.
# as far as step 4
# change "logs:PutLogEvents", => 
# before ROLE=$(aws iam create-role
cat > better.json <<'JSON'
{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":["logs:CreateLogGroup","logs:CreateLogStream","logs:PutLogEvents","logs:DescribeLogGroups","logs:DescribeLogStreams"],"Resource":"*"}]}
JSON
aws iam create-policy-version --policy-arn "$POLICY" --policy-document file://better.json
