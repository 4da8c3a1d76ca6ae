# diagnosis: pinged-nobody
# known: 24
# A slip in the address.
# as far as step 4
# then
connect "$I1" ping -c 3 10.2.255.250
