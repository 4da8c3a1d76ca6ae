# diagnosis: policy-still-attached
# known: 74
# The policy goes before it is detached.
# as far as step 6
# then
goto clean-up
aws iam delete-policy --policy-arn "$POLICY"
