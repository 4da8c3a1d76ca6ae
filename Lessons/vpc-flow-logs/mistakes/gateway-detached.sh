# diagnosis: gateway-detached
# VPC 2's gateway is made, but not attached.
# as far as aws ec2 associate-route-table --route-table-id "$RTB2"
# without aws ec2 attach-internet-gateway --internet-gateway-id "$IGW2"
