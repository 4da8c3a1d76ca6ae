# diagnosis: filter-reject-only
# Accepted traffic is left out.
# as far as step 4
# change --traffic-type ALL => --traffic-type REJECT
