# diagnosis: interval-600
# known: 54
# AWS's default of ten minutes stays.
# as far as step 4
# change --traffic-type ALL --max-aggregation-interval 60 => --traffic-type ALL
