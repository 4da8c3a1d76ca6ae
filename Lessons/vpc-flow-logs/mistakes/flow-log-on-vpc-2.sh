# diagnosis: flow-log-on-vpc-2
# known: 52
# The flow log watches the other VPC.
# as far as step 4
# change --resource-ids "$VPC1" => --resource-ids "$VPC2"
