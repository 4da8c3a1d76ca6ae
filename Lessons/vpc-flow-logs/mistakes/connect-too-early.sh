# diagnosis: connect-too-early
# known: 13
# Connected while the instances are still starting.
# as far as I2=
# then
connect "$I1"
