# diagnosis: flow-log-on-subnet
# The flow log watches the subnet.
# as far as step 4
# change VPC --resource-ids "$VPC1" => Subnet --resource-ids "$SUBNET1"
