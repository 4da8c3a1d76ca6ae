# diagnosis: connect-too-early
# Connected while the instances are still starting.
# as far as I2=
# then
connect "$I1"
