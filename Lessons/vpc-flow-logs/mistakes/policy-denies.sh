# diagnosis: policy-denies
# known: 47
# The policy denies what it should allow.
# as far as step 4
# instead of cat > policy.json
cat > policy.json <<'JSON'
{"Version":"2012-10-17","Statement":[{"Effect":"Deny","Action":["logs:CreateLogGroup","logs:CreateLogStream","logs:PutLogEvents","logs:DescribeLogGroups","logs:DescribeLogStreams"],"Resource":"*"}]}
JSON
