# diagnosis: peering-requested-elsewhere
# known: 37
# The default VPC is asked, and nobody accepts.
# as far as wait 10s
# instead of PCX=$(aws ec2 create-vpc-peering-connection
DEFAULT=$(aws ec2 describe-vpcs --filters Name=is-default,Values=true --query 'Vpcs[0].VpcId' --output text)
PCX=$(aws ec2 create-vpc-peering-connection --vpc-id "$VPC1" --peer-vpc-id "$DEFAULT" --query VpcPeeringConnection.VpcPeeringConnectionId --output text)
# without aws ec2 accept-vpc-peering-connection
# without aws ec2 wait vpc-peering-connection-exists
# then
aws ec2 describe-vpc-peering-connections
