# diagnosis: icmp-missing
# known: 16
# No group allows pings.
# as far as step 2
# without aws ec2 authorize-security-group-ingress --group-id "$SG1" --ip-permissions
# without aws ec2 authorize-security-group-ingress --group-id "$SG2" --ip-permissions
