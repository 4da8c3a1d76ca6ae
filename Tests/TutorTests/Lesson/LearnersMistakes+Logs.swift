/// Roles and flow logs, what is read of them, and the clean-up.
extension MistakeRow {
  static let logs: [MistakeRow] = [
    MistakeRow(
      "40a", "the role trusts EC2", after: 4,
      changing: [("cat > trust.json", "ec2.amazonaws.com")],
      ["check iam-permissions", "hint role", "hint role", "hint role"],
      says: [
        "Note: Your role trusts somebody else", "trusts ec2.amazonaws.com instead",
        "aws iam update-assume-role-policy --role-name NextWorkVPCFlowLogsRole",
        "Hint 3 of 3: read it, change it, run it.",
      ], not: ["aws iam create-role", "\n  aws iam create-role"]),
    MistakeRow(
      "40b", "the role trusts CloudWatch Logs", after: 4,
      changing: [("cat > trust.json", "logs.amazonaws.com")], ["check iam-permissions"],
      says: ["Note: Your role trusts somebody else", "trusts logs.amazonaws.com instead"]),
    MistakeRow(
      "41", "a slip in the principal", after: 3,
      [trustPolicy(principal: "{\"Service\":\"vpc-flow-log.amazonaws.com\"}")],
      says: ["Invalid principal in policy", "Did you mean \"vpc-flow-logs.amazonaws.com\"?"]),
    MistakeRow(
      "42a", "an empty principal", after: 3, [trustPolicy(principal: "{}")],
      says: ["Missing required field Principal cannot be empty!"]),
    MistakeRow(
      "42b", "a lost comma", after: 3,
      [trustPolicy(principal: "{\"Service\":\"vpc-flow-logs.amazonaws.com\"} \"Sid\":\"a\"")],
      says: ["Syntax errors in policy.", "(line 1, column "]),
    MistakeRow(
      "43", "a principal in the permissions policy", after: 3,
      [
        "aws iam create-policy --policy-name NextWorkVPCFlowLogsPolicy --policy-document '{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\",\"Principal\":{\"Service\":\"vpc-flow-logs.amazonaws.com\"},\"Action\":\"logs:*\",\"Resource\":\"*\"}]}'"
      ],
      says: [
        "Policy document should not specify a principal.",
        "vpclab: Who may use a role stands in the role's trust policy.",
      ]),
    MistakeRow(
      "44", "a resource in the trust policy", after: 3,
      [
        trustPolicy(
          principal: "{\"Service\":\"vpc-flow-logs.amazonaws.com\"}", after: ",\"Resource\":\"*\"")
      ],
      says: ["Has prohibited field Resource", "vpclab: A trust policy speaks of its own role"]),
    MistakeRow(
      "44b", "a document without file://", after: 4,
      ["aws iam create-role --role-name R --assume-role-policy-document trust.json"],
      says: [
        "Syntax errors in policy.",
        "vpclab: The document is not JSON. What stands in a file is read with file:// before its name.",
      ], not: ["invalid token"]),
    MistakeRow(
      "44c", "a wrong file name", after: 4,
      ["aws iam create-role --role-name R --assume-role-policy-document file://trusts.json", "ls"],
      says: [
        "No such file or directory: 'trusts.json'",
        "vpclab: ls lists the files that there are, and",
        "trust.json",
      ]),
    MistakeRow(
      "45", "the policy is not attached", after: 4, changing: [("aws iam attach-role-policy", "")],
      ["check iam-permissions"],
      says: [
        "the role NextWorkVPCFlowLogsRole carries no policy",
        "--policy-arn arn:aws:iam::", ":policy/NextWorkVPCFlowLogsPolicy",
      ], not: ["POLICY"]),
    MistakeRow(
      "46", "a resource without its star", after: 4,
      changing: [("aws iam attach-role-policy", "")],
      [
        "ARN=$(aws logs describe-log-groups --query 'logGroups[0].logGroupArn' --output text)",
        "\(inlinePolicy) \"{\\\"Version\\\":\\\"2012-10-17\\\",\\\"Statement\\\":[{\\\"Effect\\\":\\\"Allow\\\",\\\"Action\\\":\\\"logs:*\\\",\\\"Resource\\\":\\\"$ARN\\\"}]}\"",
        "check iam-permissions",
      ],
      says: [
        "Note: The policies of NextWorkVPCFlowLogsRole name the log group itself",
        "needs :* at its end", "p allows it on arn:aws:logs",
      ]),
    MistakeRow(
      "47", "a Deny beside the Allow", after: 4, changing: [("aws iam attach-role-policy", "")],
      [
        "\(inlinePolicy) '{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\",\"Action\":\"logs:*\",\"Resource\":\"*\"},{\"Effect\":\"Deny\",\"Action\":\"logs:PutLogEvents\",\"Resource\":\"*\"}]}'",
        "check iam-permissions", "skip now",
      ],
      says: [
        "Note: A policy of NextWorkVPCFlowLogsRole says Deny",
        "p denies it, and a Deny always wins",
      ], not: ["were not enough"], passes: ["permissions", "flow-log"]),
    MistakeRow(
      "49", "the flow log follows at once", after: 4, changing: [("wait 15s", "")],
      ["check iam-permissions"], says: ["All of it holds."], not: ["Unable to assume"],
      passes: ["flow-log"]),
    MistakeRow(
      "51", "no role is given", after: 4,
      changing: [(" --deliver-logs-permission-arn \"$ROLE\"", "")],
      [
        "aws ec2 create-flow-logs --resource-type VPC --resource-ids \"$VPC1\" --traffic-type ALL --log-group-name NextWorkVPCFlowLogsGroup",
        "check iam-permissions",
      ],
      says: [
        "DeliverLogsPermissionArn can't be empty if LogDestinationType is cloud-watch-logs.",
        "VPC 1, NextWork-1-vpc (vpc-", "has no flow log yet.",
      ], not: ["could not deliver"]),
    MistakeRow(
      "52a", "another flow log on VPC 2", after: 4,
      [
        "aws ec2 create-flow-logs --resource-type VPC --resource-ids \"$VPC2\" --traffic-type ALL --max-aggregation-interval 60 --log-group-name NextWorkVPCFlowLogsGroup --deliver-logs-permission-arn \"$ROLE\"",
        "check iam-permissions",
      ],
      says: [
        "All of it holds.", "Note: Two flow logs write into NextWorkVPCFlowLogsGroup",
        "NextWork-2-vpc (vpc-", "That is no fault", "is recorded by each",
        "filter interfaceId = 'eni-",
      ], not: ["every packet would count twice"], passes: ["flow-log"]),
    MistakeRow(
      "52b", "the flow log is on VPC 2 alone", after: 4,
      changing: [
        (
          "--resource-type VPC --resource-ids \"$VPC1\"",
          "--resource-type VPC --resource-ids \"$VPC2\""
        )
      ], ["check iam-permissions"],
      says: ["Note: The flow log watches VPC 2.", "--resource-ids vpc-"]),
    MistakeRow(
      "53", "accepted traffic alone", after: 4,
      changing: [("--traffic-type ALL", "--traffic-type ACCEPT")], ["check iam-permissions"],
      says: [
        "Note: The flow log records ACCEPT traffic only",
        "aws ec2 delete-flow-logs --flow-log-ids fl-", "Expected the filter ALL, found ACCEPT.",
      ]),
    MistakeRow(
      "54a", "ten minutes", after: 4,
      changing: [("--max-aggregation-interval 60", "--max-aggregation-interval 600")],
      ["check iam-permissions"],
      says: [
        "aws ec2 delete-flow-logs --flow-log-ids fl-",
        "--max-aggregation-interval 60: two would write every packet twice",
      ], not: ["Make another one"]),
    MistakeRow(
      "54b", "another one beside that of ten minutes", after: 4,
      changing: [("--max-aggregation-interval 60", "--max-aggregation-interval 600")],
      [
        "aws ec2 create-flow-logs --resource-type VPC --resource-ids \"$VPC1\" --traffic-type ALL --max-aggregation-interval 60 --log-group-name NextWorkVPCFlowLogsGroup --deliver-logs-permission-arn \"$ROLE\"",
        "check iam-permissions",
      ],
      says: [
        "every packet would count twice",
        "delete the other: aws ec2 delete-flow-logs --flow-log-ids fl-",
      ]),
    MistakeRow(
      "57", "the same flow log twice", after: 4,
      [
        "aws ec2 create-flow-logs --resource-type VPC --resource-ids \"$VPC1\" --traffic-type ALL --max-aggregation-interval 60 --log-group-name NextWorkVPCFlowLogsGroup --deliver-logs-permission-arn \"$ROLE\""
      ],
      says: [
        "(FlowLogAlreadyExists)", "There is an existing Flow Log with the same configuration",
      ], passes: ["flow-log"]),
    MistakeRow(
      "58", "a flow log is to be edited", after: 4,
      ["aws ec2 modify-flow-logs --flow-log-ids fl-0 --traffic-type ACCEPT"],
      says: ["argument operation: Found invalid choice 'modify-flow-logs'"],
      passes: ["flow-log"]),
    MistakeRow(
      "59", "S3 as the destination", after: 4,
      changing: [
        (
          "--log-destination-type cloud-watch-logs --log-group-name NextWorkVPCFlowLogsGroup --deliver-logs-permission-arn \"$ROLE\"",
          "--log-destination-type s3 --log-destination arn:aws:s3:::nextwork-logs"
        )
      ], ["check iam-permissions"],
      says: ["Note: On AWS that flow log would write to a bucket", "cloud-watch-logs"]),
    MistakeRow(
      "59b", "the flow log is on the interface", after: 4,
      changing: [
        (
          "--resource-type VPC --resource-ids \"$VPC1\"",
          "--resource-type NetworkInterface --resource-ids $(aws ec2 describe-instances --instance-ids \"$I1\" --query 'Reservations[0].Instances[0].NetworkInterfaces[0].NetworkInterfaceId' --output text)"
        )
      ], ["check iam-permissions"],
      says: [
        "not the whole VPC 1: NextWorkVPCFlowLog (fl-", "-> eni-", "would not be recorded",
      ]),
    // That it leads to the end is in DiagnosisTests.
    MistakeRow(
      "59c", "a log format of one's own", after: 7,
      changing: [
        ("--traffic-type ALL", "--log-format '${srcaddr} ${dstaddr} ${bytes}' --traffic-type ALL")
      ], ["check analyze-logs"],
      says: ["Note: Your flow log writes a format of its own", "parse @message"],
      not: ["You have not read a record"], passes: ["record-read"]),
    MistakeRow(
      "60", "the log group's name has a slip", after: 6,
      changing: [
        ("aws logs create-log-group", "aws logs create-log-group --log-group-name Grup #"),
        ("--log-group-name NextWorkVPCFlowLogsGroup --deliver", "--log-group-name Grup --deliver"),
      ],
      [
        "aws logs create-log-group --log-group-name NextWorkVPCFlowLogsGroup", "wait 15m",
        "aws logs describe-log-streams --log-group-name NextWorkVPCFlowLogsGroup", "check",
      ], says: ["Note: You looked into another log group", "Grup"]),

    MistakeRow(
      "62", "REJECT is read as one's own pings", after: 6,
      ["answer flow-record The REJECT shows that my ping failed"],
      says: ["is its source an address of yours"]),
    MistakeRow(
      "63", "protocol and port, bytes and packets", after: 6,
      ["answer flow-record 44 packets went to port 6"],
      says: ["Is that the port, or the protocol?", "That many packets in one minute?"]),
    MistakeRow(
      "67", "a query without a group", after: 6,
      [
        "wait 15m",
        "aws logs start-query --start-time 1 --end-time 2 --query-string 'fields @message'",
      ], says: ["(InvalidParameterException)", "must name its log groups"]),
    MistakeRow(
      "69a", "fields that there are not", after: 6,
      [
        "wait 15m", query("stats sum(bytes) as t by sourceIp, destAddr | sort t desc | limit 10"),
        "wait 5s", "aws logs get-query-results --query-id \"$QUERY\"", "check",
      ],
      says: [
        "Note: The query names a field that flow logs do not have",
        "you ran the query 'stats sum(bytes) as t by sourceIp, destAddr",
      ]),
    MistakeRow(
      "69b", "fields that there are not, after an empty good query", after: 6,
      [
        query("stats sum(bytes) as t by srcAddr, dstAddr | sort t desc | limit 10"), "wait 5s",
        "aws logs get-query-results --query-id \"$QUERY\"", "wait 15m",
        query("stats sum(bytes) as t by sourceIp, destAddr | sort t desc | limit 10"), "wait 5s",
        "aws logs get-query-results --query-id \"$QUERY\"",
      ], says: ["Note: The query names a field that flow logs do not have"]),
    MistakeRow(
      "70", "sorted by a column that is gone", after: 6,
      [
        "wait 15m", query("stats sum(bytes) as t by srcAddr, dstAddr | sort bytes desc | limit 10"),
        "check",
      ],
      says: [
        "(MalformedQueryException)", "after stats only its own columns exist: srcAddr, dstAddr, t",
        "AWS refused it: MalformedQueryException",
      ]),

    MistakeRow(
      "72", "the VPC is deleted first", after: 7,
      [
        "goto clean-up", "aws ec2 delete-vpc --vpc-id \"$VPC1\"",
        "aws ec2 delete-subnet --subnet-id \"$SUBNET1\"",
        "aws ec2 delete-security-group --group-id \"$SG1\"",
      ],
      says: [
        "vpclab: The instance i-", "(running) is still in this VPC.",
        "(running) is still in this subnet.", "(running) carries this group.",
        "Note: A VPC was refused its deletion because something still lies in it.",
      ], not: ["No longer holds"]),
    MistakeRow(
      "73b", "what is asked of a lost packet when its sender is gone", after: 7,
      [
        "goto clean-up", "aws ec2 terminate-instances --instance-ids \"$I1\" \"$I2\"",
        "aws ec2 wait instance-terminated --instance-ids \"$I1\" \"$I2\"", "why", "map",
      ],
      says: ["The interface that sent it, eni-", "is gone"], not: ["0.0.0.0 ->"]),
    MistakeRow(
      "75b", "an Elastic IP address stays behind", after: 7,
      [
        "aws ec2 allocate-address", "goto clean-up",
        "aws ec2 terminate-instances --instance-ids \"$I1\" \"$I2\"", "check",
      ],
      says: [
        "Note: An Elastic IP address is left, and nothing uses it.",
        "These Elastic IP addresses are still yours, and cost money:",
      ]),
    MistakeRow(
      "76", "the role of another account", after: 4,
      changing: [
        (
          "--deliver-logs-permission-arn \"$ROLE\"",
          "--deliver-logs-permission-arn arn:aws:iam::123456789012:role/NextWorkVPCFlowLogsRole"
        )
      ], ["check"],
      says: [
        "Your account has no role of the ARN arn:aws:iam::123456789012:role/NextWorkVPCFlowLogsRole",
        "look at its account number and its name",
        "--deliver-logs-permission-arn arn:aws:iam::",
      ], not: ["is in order now", "The flow log the flow log"]),
    MistakeRow(
      "74", "the policy is deleted first", after: 7,
      [
        "goto clean-up", "aws iam delete-policy --policy-arn \"$POLICY\"",
        "aws iam delete-role --role-name NextWorkVPCFlowLogsRole",
      ],
      says: [
        "(DeleteConflict)", "vpclab: Detach it first: aws iam detach-role-policy.",
        "must detach all policies first",
      ]),
  ]
}
