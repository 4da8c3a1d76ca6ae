# diagnosis: custom-log-format
# known: 64
# The flow log writes a format of its own.
# change --resource-ids "$VPC1" => --resource-ids "$VPC1" --log-format '${srcaddr} ${dstaddr} ${bytes}'
