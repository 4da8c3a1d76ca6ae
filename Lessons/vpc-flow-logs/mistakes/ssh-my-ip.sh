# diagnosis: ssh-my-ip
# known: 12
# SSH from "My IP" only.
# as far as step 2
# change "$SG1" --protocol tcp --port 22 --cidr 0.0.0.0/0 => "$SG1" --protocol tcp --port 22 --cidr 203.0.113.7/32
