# diagnosis: policy-not-attached
# known: 45
# Policy and role exist side by side.
# as far as step 4
# without aws iam attach-role-policy
