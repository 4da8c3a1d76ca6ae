# Commands sent along with the connection, a role on a path of its own, other spellings.
# change create-log-group --log-group-name NextWorkVPCFlowLogsGroup => create-log-group --log-group-class STANDARD --log-group-name NextWorkVPCFlowLogsGroup
# change "Sid": "Statement1", => "Sid": "OnlyFlowLogs",
# change --role-name NextWorkVPCFlowLogsRole --assume => --path /lab/ --role-name NextWorkVPCFlowLogsRole --assume
# change "Resource": "*" => "Resource": ["*"]
# change connect "$I1" ping -c 5 "$PUBLIC2" => connect "$I1" ping -c 4 -i 0.5 "$PUBLIC2"
# change connect "$I1" ping -c 10 "$PRIVATE2" => connect "$I1" "ping -c 6 $PRIVATE2"
# change --max-aggregation-interval 60 => --max-aggregation-interval=60
# change describe-route-tables --filters Name=association.subnet-id,Values="$SUBNET1" => describe-route-tables --route-table-ids "$RTB1" --output yaml
# instead of wait 15m
sleep 1200
# change --destination-cidr-block 10.2.0.0/16 => --destination-cidr-block 10.2.0.0/15
# change --destination-cidr-block 10.1.0.0/16 => --destination-cidr-block 10.0.0.0/15
