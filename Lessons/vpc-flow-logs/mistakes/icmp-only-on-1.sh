# diagnosis: icmp-only-on-1
# known: 17
# The ping rule is on the sender's side.
# as far as step 2
# without aws ec2 authorize-security-group-ingress --group-id "$SG2" --ip-permissions
