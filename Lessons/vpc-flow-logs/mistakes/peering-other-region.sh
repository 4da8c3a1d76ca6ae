# diagnosis: peering-other-region
# known: 86
# The other VPC is looked for in another Region.
# as far as wait 10s
# change --peer-vpc-id "$VPC2" => --peer-vpc-id "$VPC2" --peer-region us-east-1
# without aws ec2 accept-vpc-peering-connection
# without aws ec2 wait vpc-peering-connection-exists
# then
aws ec2 describe-vpc-peering-connections
