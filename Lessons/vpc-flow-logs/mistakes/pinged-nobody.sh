# diagnosis: pinged-nobody
# A slip in the address.
# as far as step 4
# then
connect "$I1" ping -c 3 10.2.255.250
