# diagnosis: network-acl-rule
# A deny rule with a low number comes before the rule that allows everything.
# as far as step 2
# then
ACL=$(aws ec2 describe-network-acls --filters Name=association.subnet-id,Values="$SUBNET2" --query 'NetworkAcls[0].NetworkAclId' --output text)
aws ec2 create-network-acl-entry --network-acl-id "$ACL" --rule-number 50 --protocol 1 --icmp-type-code Type=-1,Code=-1 --cidr-block 0.0.0.0/0 --rule-action deny --egress
aws ec2 describe-network-acls
