# diagnosis: ssh-missing
# known: 11
# The pre-filled SSH rule is removed from Instance 1's group.
# as far as step 2
# without aws ec2 authorize-security-group-ingress --group-id "$SG1" --protocol
