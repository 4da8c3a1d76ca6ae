# diagnosis: group-in-use
# known: 77
# The group goes before its instance.
# as far as step 6
# then
goto clean-up
aws ec2 delete-security-group --group-id "$SG1"
