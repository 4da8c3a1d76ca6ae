# diagnosis: same-vpc
# known: 10
# Both instances run in VPC 1.
# as far as step 2
# change "$SUBNET2" --security-group-ids "$SG2" => "$SUBNET1" --security-group-ids "$SG1"
