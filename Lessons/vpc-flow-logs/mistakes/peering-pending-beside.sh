# diagnosis: peering-pending
# known: 28
# The wrong connection is active, and the right one waits for its acceptance.
# as far as wait 10s
# before PCX=$(aws ec2 create-vpc-peering-connection
DEFAULT=$(aws ec2 describe-vpcs --filters Name=is-default,Values=true --query 'Vpcs[0].VpcId' --output text)
OTHER=$(aws ec2 create-vpc-peering-connection --vpc-id "$VPC1" --peer-vpc-id "$DEFAULT" --query VpcPeeringConnection.VpcPeeringConnectionId --output text)
aws ec2 accept-vpc-peering-connection --vpc-peering-connection-id "$OTHER"
# without aws ec2 accept-vpc-peering-connection --vpc-peering-connection-id "$PCX"
# without aws ec2 wait vpc-peering-connection-exists
# then
connect "$I1" ping -c 2 "$PRIVATE2"
