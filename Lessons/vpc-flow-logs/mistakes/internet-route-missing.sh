# diagnosis: internet-route-missing
# known: 14
# VPC 2 has lost its way to the internet.
# as far as PUBLIC2=
# then
aws ec2 delete-route --route-table-id "$RTB2" --destination-cidr-block 0.0.0.0/0
connect "$I1" ping -c 3 "$PUBLIC2"
