# diagnosis: filter-reject-only
# known: 53
# Accepted traffic is left out.
# as far as step 4
# change --traffic-type ALL => --traffic-type REJECT
