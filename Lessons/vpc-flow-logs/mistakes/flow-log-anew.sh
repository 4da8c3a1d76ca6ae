# diagnosis: flow-log-anew
# The console's interval, and a filter that leaves half of it out: one note for both.
# as far as step 4
# change --traffic-type ALL --max-aggregation-interval 60 => --traffic-type REJECT --max-aggregation-interval 600
