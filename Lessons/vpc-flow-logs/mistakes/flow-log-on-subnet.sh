# diagnosis: flow-log-on-subnet
# known: 52
# The flow log watches the subnet.
# as far as step 4
# change VPC --resource-ids "$VPC1" => Subnet --resource-ids "$SUBNET1"
