# diagnosis: policy-not-attached
# Policy and role exist side by side.
# as far as step 4
# without aws iam attach-role-policy
