# diagnosis: nat-gateway
# known: 3
# The form's NAT gateway was chosen, too.
# as far as step 1
# then
NAT=$(aws ec2 create-nat-gateway --subnet-id "$SUBNET1" --allocation-id $(aws ec2 allocate-address --query AllocationId --output text) --query NatGateway.NatGatewayId --output text)
aws ec2 wait nat-gateway-available --nat-gateway-ids "$NAT"
aws ec2 describe-vpcs
