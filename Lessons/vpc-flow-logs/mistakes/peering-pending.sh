# diagnosis: peering-pending
# known: 28
# Nobody accepts the request.
# as far as wait 10s
# without aws ec2 accept-vpc-peering-connection
# without aws ec2 wait vpc-peering-connection-exists
