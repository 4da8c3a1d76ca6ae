# diagnosis: pinged-from-outside
# known: 25
# The ping starts on the own computer.
# as far as PUBLIC2=$(aws ec2 describe-instances
# then
ping -c 3 "$PRIVATE2"
