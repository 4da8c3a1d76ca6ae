# diagnosis: pinged-guide-address
# The address of the guide's example.
# as far as step 4
# then
connect "$I1" ping -c 3 10.0.1.227
