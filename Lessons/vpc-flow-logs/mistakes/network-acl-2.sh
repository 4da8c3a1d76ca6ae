# diagnosis: network-acl-denies
# known: 20
# A new network ACL denies everything.
# as far as step 2
# then
ACL=$(aws ec2 create-network-acl --vpc-id "$VPC2" --query NetworkAcl.NetworkAclId --output text)
OLD=$(aws ec2 describe-network-acls --filters Name=association.subnet-id,Values="$SUBNET2" --query "NetworkAcls[0].Associations[?SubnetId=='$SUBNET2'].NetworkAclAssociationId" --output text)
aws ec2 replace-network-acl-association --association-id "$OLD" --network-acl-id "$ACL"
aws ec2 describe-network-acls
