/// Pings, peering and routes.
extension MistakeRow {
  static let packets: [MistakeRow] = [
    MistakeRow(
      "16", "Instance 2's security group has no ICMP rule", after: 2,
      changing: [
        (icmpOf1, "echo"), (icmpOf2, "echo"),
      ], ["check"],
      says: [
        "Note: Instance 2's security group lets no ICMP in", "NextWork-2-SG (sg-",
        "security group NextWork-2-SG ingress: no rule allows ICMP echo request (type 8) from",
      ]),
    MistakeRow(
      "17", "the ICMP rule is on Instance 1's security group alone", after: 4,
      changing: [(icmpOf2, "echo")],
      [publicAddressOfTwo, "connect \"$I1\" ping -c 3 \"$PUBLIC2\"", "check launch-instances"],
      says: [
        "Note: Only Instance 1's security group, NextWork-1-SG (sg-",
        "the rule is needed there, in NextWork-2-SG (sg-",
      ], not: ["The ping to the public address is silent too"]),
    MistakeRow(
      "18", "ICMP from the other VPC's addresses alone", after: 2,
      changing: [
        (
          icmpOf2,
          "aws ec2 authorize-security-group-ingress --group-id \"$SG2\" --protocol icmp --port -1 --cidr 10.1.0.0/16 #"
        ),
        (
          icmpOf1,
          "aws ec2 authorize-security-group-ingress --group-id \"$SG1\" --protocol icmp --port -1 --cidr 10.2.0.0/16 #"
        ),
      ], ["check"],
      says: [
        "Note: Instance 2 lets a ping in, but not from everywhere", "in NextWork-2-SG (sg-",
        "NextWork-1-SG ingress: no rule allows ICMP echo request (type 8) from 198.51.100.77",
      ]),
    MistakeRow(
      "19a", "echo replies alone", after: 2,
      changing: [
        (
          icmpOf1,
          "aws ec2 authorize-security-group-ingress --group-id \"$SG1\" --protocol icmp --port 0 --cidr 0.0.0.0/0 #"
        )
      ], ["check"],
      says: ["Note: A rule allows ICMP, but not what a ping sends: NextWork-1-SG (sg-"]),
    MistakeRow(
      "19b", "All TCP", after: 2,
      changing: [
        (
          icmpOf1,
          "aws ec2 authorize-security-group-ingress --group-id \"$SG1\" --protocol tcp --port 0-65535 --cidr 0.0.0.0/0 #"
        )
      ], ["check"],
      says: ["Note: Only Instance 2's security group allows ICMP.", "to NextWork-1-SG (sg-"]),
    MistakeRow(
      "19c", "HTTP", after: 2,
      changing: [
        (
          icmpOf1,
          "aws ec2 authorize-security-group-ingress --group-id \"$SG1\" --protocol tcp --port 80 --cidr 0.0.0.0/0 #"
        )
      ], ["check"],
      says: ["Note: Only Instance 2's security group allows ICMP.", "to NextWork-1-SG (sg-"]),
    MistakeRow(
      "19d", "type 8 with code 8", after: 2,
      changing: [
        (
          icmpOf2,
          "aws ec2 authorize-security-group-ingress --group-id \"$SG2\" --protocol icmp --port 8 --cidr 0.0.0.0/0 #"
        )
      ], ["check", "skip now"],
      says: [
        "Note: A rule allows ICMP, but not what a ping sends: NextWork-2-SG (sg-",
        "+ inbound rule: NextWork-2-SG (sg-",
      ], not: ["Duplicate", "were not enough", "run-instances"], passes: ["instance-2"]),
    MistakeRow(
      "20", "a new network ACL", after: 2,
      [
        "ACL=$(aws ec2 create-network-acl --vpc-id \"$VPC2\" --query NetworkAcl.NetworkAclId --output text)",
        "OLD=$(aws ec2 describe-network-acls --filters Name=association.subnet-id,Values=\"$SUBNET2\" --query \"NetworkAcls[0].Associations[?SubnetId=='$SUBNET2'].NetworkAclAssociationId\" --output text)",
        "aws ec2 replace-network-acl-association --association-id \"$OLD\" --network-acl-id \"$ACL\"",
        "check",
      ],
      says: [
        "[!] No longer holds: Instance 2 runs in VPC 2", "Lost at acl-",
        "Note: The network ACL of the subnet of VPC 2, NextWork-2-subnet-public1-us-west-2a (subnet-",
        "stateless",
      ], not: ["security group", "must allow"]),
    MistakeRow(
      "21", "the private ping is expected to work without peering", after: 4,
      [addressOfTwo, "connect \"$I1\" ping -c 3 \"$PRIVATE2\"", "why"],
      says: [
        "[x] You have seen the ping to Instance 2's private address fail",
        "a private destination cannot leave by an internet gateway",
        "IGW_DESTINATION_ADDRESS_NOT_IN_RFC1918_EGRESS",
      ], not: ["create-route"]),
    // Also DoubtTests.
    MistakeRow(
      "22", "the public ping proves peering", after: 4,
      ["answer public-ping it means that the peering connection works"],
      says: ["Kept for your write-up", "was there a peering connection at all?"]),
    MistakeRow(
      "24", "a wrong address", after: 4, ["connect \"$I1\" ping -c 3 10.2.0.9", "why", "check"],
      says: [
        "Note: Nobody has the address 10.2.0.9", "Instance 2, Instance - NextWork VPC 2 (i-",
        "Nothing has the address 10.2.0.9: take the address of an instance.",
        "to 10.2.0.9 was lost; it must go to 10.2.1.199.",
      ]),
    MistakeRow(
      "25", "pinged from the own computer", after: 4,
      [addressOfTwo, "ping -c 3 \"$PRIVATE2\"", "check"],
      says: [
        "Note: What ping sent came from your own computer",
        "Instance 1, Instance - NextWork VPC 1 (i-",
        "a ping from your own computer to 10.2.1.199 was lost; it must come from Instance 1",
      ]),
    MistakeRow(
      "26", "a ping that runs for hours", after: 4,
      [addressOfTwo, "connect \"$I1\" ping -c 7200 \"$PRIVATE2\" | tail -3"],
      says: ["3600 packets transmitted", "Note: That ping sent 3600 packets. Ctrl-C ends one"]),

    MistakeRow(
      "28a", "the peering request is not accepted", after: 5,
      [peering, "aws ec2 describe-vpc-peering-connections > p.json", "check"],
      says: [
        "Note: The peering connection waits for its acceptance",
        "aws ec2 accept-vpc-peering-connection --vpc-peering-connection-id pcx-",
        "pending-acceptance: VPC 1, NextWork-1-vpc (vpc-",
      ], not: ["PCX"]),
    MistakeRow(
      "28b", "a route to the pending connection", after: 5,
      [
        peering,
        "aws ec2 create-route --route-table-id \"$RTB1\" --destination-cidr-block 10.2.0.0/16 --vpc-peering-connection-id \"$PCX\"",
        "check",
      ],
      says: ["Note: The route is right, and the peering connection pcx-", "still waits"],
      not: ["no longer exists", "delete it"]),
    MistakeRow(
      "29", "peered, and no routes", after: 5,
      accepted + ["connect \"$I1\" ping -c 3 \"$PRIVATE2\"", "check"],
      says: [
        "No route table uses the active peering connection (pcx-", "NextWork-1-rtb-public (rtb-",
        "NextWork-2-rtb-public (rtb-",
      ], passes: ["peering-active"]),
    MistakeRow(
      "30a", "a route in VPC 1's table alone", after: 6,
      changing: [("--destination-cidr-block 10.1.0.0/16 --vpc-peering", "")], ["check"],
      says: [
        "Note: VPC 1 knows the way to VPC 2, but VPC 2 does not know the way back",
        "Add 10.1.0.0/16 to NextWork-2-rtb-public (rtb-", "The answer is lost at igw-",
      ], passes: ["route-1"]),
    MistakeRow(
      "30b", "a route in VPC 2's table alone", after: 6,
      changing: [("--destination-cidr-block 10.2.0.0/16 --vpc-peering", "")], ["check"],
      says: [
        "the ping never arrives. Add 10.2.0.0/16 to NextWork-1-rtb-public (rtb-", "Lost at igw-",
      ], passes: ["route-2"]),
    MistakeRow(
      "31", "the own CIDR block as the destination", after: 5,
      accepted + [
        "aws ec2 create-route --route-table-id \"$RTB1\" --destination-cidr-block 10.1.0.0/16 --vpc-peering-connection-id \"$PCX\""
      ],
      says: [
        "(InvalidParameterValue)", "Note: AWS refused a route.",
        "10.2.0.0/16 in NextWork-1-rtb-public (rtb-",
        "A VPC's own CIDR block is always local",
      ]),
    MistakeRow(
      "32", "the route is in the main table", after: 5,
      accepted + [
        "MAIN=$(aws ec2 describe-route-tables --filters Name=vpc-id,Values=\"$VPC1\" Name=association.main,Values=true --query 'RouteTables[0].RouteTableId' --output text)",
        "aws ec2 create-route --route-table-id \"$MAIN\" --destination-cidr-block 10.2.0.0/16 --vpc-peering-connection-id \"$PCX\"",
        "connect \"$I1\" ping -c 3 \"$PRIVATE2\"",
      ],
      says: [
        "in a table that Instance 1's subnet does not follow",
        "Add the route to NextWork-1-rtb-public (rtb-",
      ]),
    MistakeRow(
      "33", "the internet gateway as the route's target", after: 5,
      accepted + [
        "aws ec2 create-route --route-table-id \"$RTB1\" --destination-cidr-block 10.2.0.0/16 --gateway-id \"$IGW1\"",
        "connect \"$I1\" ping -c 3 \"$PRIVATE2\"",
      ],
      says: [
        "A route to the other VPC has an internet gateway as its target, in NextWork-1-rtb-public (rtb-"
      ]),
    MistakeRow(
      "34", "the destination is too narrow", after: 5,
      accepted + [
        "aws ec2 create-route --route-table-id \"$RTB1\" --destination-cidr-block 10.2.0.0/24 --vpc-peering-connection-id \"$PCX\"",
        "connect \"$I1\" ping -c 3 \"$PRIVATE2\"",
      ], says: ["does not cover Instance 2's address 10.2.1.199", "Use 10.2.0.0/16."]),
    MistakeRow(
      "35", "the same route twice", after: 6,
      [
        "aws ec2 create-route --route-table-id \"$RTB1\" --destination-cidr-block 10.2.0.0/16 --vpc-peering-connection-id \"$PCX\"",
        "check peering",
      ], says: ["\"Return\": true", "All of it holds."], not: ["Note:", "[!]"],
      passes: ["route-1", "private-ping-works"]),
    MistakeRow(
      "36", "the peering connection is deleted", after: 6,
      [
        "aws ec2 delete-vpc-peering-connection --vpc-peering-connection-id \"$PCX\"",
        "check peering",
      ],
      says: [
        "[!] Taken apart: The VPCs are peered, since you deleted VPC 1 <> VPC 2 (pcx-",
        "no longer exists, in NextWork-1-rtb-public (rtb-", "NextWork-2-rtb-public (rtb-",
        "a blackhole: the connection is deleted",
      ]),
    MistakeRow(
      "37a", "peered with the default VPC", after: 6,
      changing: [
        (
          "--peer-vpc-id \"$VPC2\"",
          "--peer-vpc-id $(aws ec2 describe-vpcs --filters Name=is-default,Values=true --query 'Vpcs[0].VpcId' --output text)"
        )
      ], ["check"],
      says: [
        "Note: A peering connection is active, but not between VPC 1 and VPC 2: VPC 1 <> VPC 2 (pcx-",
        "active: VPC 1, NextWork-1-vpc (vpc-",
      ], not: ["[\"active\"]", "because its destination"]),
    MistakeRow(
      "37b", "peered with itself", after: 5,
      ["aws ec2 create-vpc-peering-connection --vpc-id \"$VPC1\" --peer-vpc-id \"$VPC1\""],
      says: ["(InvalidParameterValue)", "cannot be peered with itself: vpc-"]),
    // Another refusal of a route is no mistake with the peering connection.
    MistakeRow(
      "37c", "a route to the gateway of the other VPC", after: 1,
      [
        "aws ec2 create-route --route-table-id \"$RTB1\" --destination-cidr-block 192.0.2.0/24 --gateway-id \"$IGW2\"",
        "check", "check 1",
      ], says: ["(InvalidParameterValue)"],
      not: ["AWS refused a route", "peering connection serves"]),
    MistakeRow(
      "34b", "a destination that misses Instance 1", after: 6,
      changing: [
        (
          "--destination-cidr-block 10.1.0.0/16 --vpc-peering",
          "--destination-cidr-block 10.1.255.0/24 --vpc-peering"
        )
      ], ["check"],
      says: [
        "Note: NextWork-2-rtb-public (rtb-",
        "has a route into the peering connection, but its destination",
      ]),
    MistakeRow(
      "39b", "a second peering connection", after: 6,
      ["aws ec2 create-vpc-peering-connection --vpc-id \"$VPC1\" --peer-vpc-id \"$VPC2\""],
      says: [
        "(VpcPeeringConnectionAlreadyExists)", "vpclab: It is pcx-", "one connection at most",
      ],
      passes: ["peering-active"]),
  ]
}
