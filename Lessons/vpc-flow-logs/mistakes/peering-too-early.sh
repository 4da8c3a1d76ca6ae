# diagnosis: peering-too-early
# known: 21
# The VPCs are peered before the failing ping was seen.
# as far as step 6
# without connect "$I1" ping -c 5 "$PRIVATE2"
