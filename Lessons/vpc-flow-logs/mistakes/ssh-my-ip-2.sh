# diagnosis: ssh-my-ip-2
# known: 12
# SSH from "My IP" only, for Instance 2.
# as far as step 2
# change "$SG2" --protocol tcp --port 22 --cidr 0.0.0.0/0 => "$SG2" --protocol tcp --port 22 --cidr 203.0.113.77/32
