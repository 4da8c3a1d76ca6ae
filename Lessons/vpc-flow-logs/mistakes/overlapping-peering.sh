# diagnosis: peering-failed
# known: 39
# The two VPCs have the same block.
# as far as wait 10s
# instead of PCX=$(aws ec2 create-vpc-peering-connection
OTHER=$(aws ec2 create-vpc --cidr-block 10.1.0.0/16 --query Vpc.VpcId --output text)
aws ec2 create-vpc-peering-connection --vpc-id "$VPC1" --peer-vpc-id "$OTHER"
# without aws ec2 accept-vpc-peering-connection
# without aws ec2 wait vpc-peering-connection-exists
# then
aws ec2 describe-vpc-peering-connections
