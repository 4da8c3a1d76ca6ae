# diagnosis: pinged-guide-address
# known: 27
# The address of the guide's example.
# as far as step 4
# then
connect "$I1" ping -c 3 10.0.1.227
