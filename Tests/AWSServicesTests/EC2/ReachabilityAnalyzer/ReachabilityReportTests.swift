import CloudTesting
import Documents
import Foundations
import Testing

@testable import AWSServices
@testable import DataPlane
@testable import NetworkModel

/// What analyses find (RA-01 to RA-03), on the lab with one thing changed at a time.
@Suite struct ReachabilityReportTests {
  struct Row: CustomTestStringConvertible, Sendable {
    var testDescription: String
    var path: JSONObject
    var codes: [String]
    /// Members of the first explanation; `$vpc1` and the like stand for a component's id.
    var explanation: [String: JSONValue] = [:]
    var change: @Sendable (inout TestCloud) throws -> Void = { _ in }
  }

  static let ssh: JSONObject = [
    "Source": "$instance1", "Destination": "$instance2", "Protocol": "tcp", "DestinationPort": 22,
  ]

  static let rows: [Row] = [
    Row(testDescription: "e. both routes: found", path: ssh, codes: []),
    Row(
      testDescription: "no port given: some port that is open is found",
      path: ["Source": "$interface1", "Destination": "$interface2", "Protocol": "tcp"], codes: []),
    Row(
      testDescription: "a rule is missing",
      path: [
        "Source": "$instance1", "Destination": "$instance2", "Protocol": "tcp",
        "DestinationPort": 443,
      ],
      codes: ["ENI_SG_RULES_MISMATCH"],
      explanation: [
        "Direction": "ingress", "NetworkInterface": "$interface2", "SecurityGroup": "$group2",
        "PacketField": "destination-port", "Port": 443, "Vpc": "$vpc2", "Subnet": "$subnet2",
        "AttachedTo": "$instance2", "Component": "$interface2",
      ]),
    Row(
      testDescription: "UDP is another protocol",
      path: [
        "Source": "$instance1", "Destination": "$instance2", "Protocol": "udp",
        "DestinationPort": 22,
      ], codes: ["ENI_SG_RULES_MISMATCH"]),
    Row(
      testDescription: "no rule at all", path: ssh, codes: ["SG_HAS_NO_RULES"],
      explanation: ["Direction": "egress", "SecurityGroup": "$group1"]
    ) { test in
      try test.call(
        "RevokeSecurityGroupEgress",
        [
          "GroupId": "$group1",
          "IpPermissions": [["IpProtocol": "-1", "IpRanges": [["CidrIp": "0.0.0.0/0"]]]],
        ])
    },
    Row(
      testDescription: "a. no route to the other VPC", path: ssh,
      codes: ["IGW_DESTINATION_ADDRESS_NOT_IN_RFC1918_EGRESS"],
      explanation: [
        "InternetGateway": "$igw1", "PacketField": "destination-address", "Direction": "egress",
      ]
    ) { test in
      try test.call(
        "DeleteRoute", ["RouteTableId": "$table1", "DestinationCidrBlock": "10.2.0.0/16"])
    },
    Row(
      testDescription: "b. no route at all", path: ssh, codes: ["NO_ROUTE_TO_DESTINATION"],
      explanation: ["RouteTable": "$table1", "Vpc": "$vpc1"]
    ) { test in
      for block in ["10.2.0.0/16", "0.0.0.0/0"] {
        try test.call(
          "DeleteRoute",
          ["RouteTableId": "$table1", "DestinationCidrBlock": .string(block)])
      }
    },
    Row(
      testDescription: "c. the way back fails at the responder's table", path: ssh,
      codes: ["IGW_DESTINATION_ADDRESS_NOT_IN_RFC1918_EGRESS"],
      explanation: ["InternetGateway": "$igw2"]
    ) { test in
      try test.call(
        "DeleteRoute", ["RouteTableId": "$table2", "DestinationCidrBlock": "10.1.0.0/16"])
    },
    Row(
      testDescription: "the connection is deleted", path: ssh,
      codes: ["BAD_STATE_ROUTE", "BAD_STATE_ROUTE"],
      explanation: ["RouteTable": "$table1", "VpcPeeringConnection": "$pcx", "State": "deleted"]
    ) { test in
      try test.call("DeleteVpcPeeringConnection", ["VpcPeeringConnectionId": "$pcx"])
    },
    Row(
      testDescription: "h. the responder's network ACL denies what goes out", path: ssh,
      codes: ["SUBNET_ACL_RESTRICTION"],
      explanation: ["Direction": "egress", "Subnet": "$subnet2", "Vpc": "$vpc2"]
    ) { test in
      let acl = try #require(
        test.cloud.network.subnets[ResourceID(generated: test.id("$subnet2"))].flatMap {
          test.cloud.network.networkACL(of: $0)
        })
      try test.call(
        "CreateNetworkAclEntry",
        [
          "NetworkAclId": .string(acl.id.rawValue), "RuleNumber": 90, "Protocol": "-1",
          "RuleAction": "deny", "Egress": true, "CidrBlock": "0.0.0.0/0",
        ])
    },
    Row(
      testDescription: "several faults, in the order of the path", path: ssh,
      codes: ["IGW_DESTINATION_ADDRESS_NOT_IN_RFC1918_EGRESS", "SG_HAS_NO_RULES"]
    ) { test in
      try test.call(
        "DeleteRoute", ["RouteTableId": "$table1", "DestinationCidrBlock": "10.2.0.0/16"])
      let rules = try test.call(
        "DescribeSecurityGroupRules",
        ["Filters": [["Name": "group-id", "Values": ["$group2"]]]])["SecurityGroupRules"]
      let ids = (rules?.array ?? []).filter { $0["IsEgress"] == false }
        .compactMap { $0["SecurityGroupRuleId"] }
      try test.call(
        "RevokeSecurityGroupIngress",
        ["GroupId": "$group2", "SecurityGroupRuleIds": .array(ids)])
    },
    Row(
      testDescription: "a stopped instance", path: ssh, codes: ["BAD_STATE"],
      explanation: ["State": "stopped", "AttachedTo": "$instance2"]
    ) { test in
      try test.call("StopInstances", ["InstanceIds": ["$instance2"]])
      test.cloud.advance(byMilliseconds: 120_000)
    },
    Row(
      testDescription: "from the internet gateway: found",
      path: [
        "Source": "$igw1", "Destination": "$instance1", "Protocol": "tcp", "DestinationPort": 22,
      ], codes: []),
    Row(
      testDescription: "from the internet gateway: a rule is missing",
      path: [
        "Source": "$igw1", "Destination": "$instance1", "Protocol": "tcp", "DestinationPort": 80,
      ], codes: ["ENI_SG_RULES_MISMATCH"]),
    Row(
      testDescription: "from the internet gateway: a rule for one block is enough to be found",
      path: [
        "Source": "$igw1", "Destination": "$instance1", "Protocol": "tcp", "DestinationPort": 80,
      ], codes: []
    ) { test in
      try test.call(
        "AuthorizeSecurityGroupIngress",
        [
          "GroupId": "$group1",
          "IpPermissions": [
            [
              "IpProtocol": "tcp", "FromPort": 80, "ToPort": 80,
              "IpRanges": [["CidrIp": "203.0.112.0/24"]],
            ]
          ],
        ])
    },
    Row(
      testDescription: "from the internet gateway of another VPC",
      path: [
        "Source": "$igw2", "Destination": "$instance1", "Protocol": "tcp", "DestinationPort": 22,
      ], codes: ["NO_PATH"]),
    Row(
      testDescription: "to the internet gateway: found",
      path: [
        "Source": "$instance1", "Destination": "$igw1", "Protocol": "tcp", "DestinationPort": 443,
      ], codes: []),
    Row(
      testDescription: "to the internet gateway without a route",
      path: [
        "Source": "$instance1", "Destination": "$igw1", "Protocol": "tcp", "DestinationPort": 443,
      ], codes: ["NO_ROUTE_TO_DESTINATION"]
    ) { test in
      try test.call(
        "DeleteRoute", ["RouteTableId": "$table1", "DestinationCidrBlock": "0.0.0.0/0"])
    },
    Row(
      testDescription: "to a public address of one's own: Reachability Analyzer does not follow",
      path: [
        "Source": "$instance1", "Destination": "$instance2", "DestinationIp": "$public2",
        "Protocol": "tcp", "DestinationPort": 22,
      ], codes: ["IGW_NAT_REFLECTION"]),
    Row(
      testDescription: "a source address that is not the sender's",
      path: [
        "Source": "$instance1", "SourceIp": "10.9.0.1", "Destination": "$instance2",
        "Protocol": "tcp", "DestinationPort": 22,
      ],
      codes: [
        "ENI_SOURCE_DEST_CHECK_RESTRICTION", "IGW_DESTINATION_ADDRESS_NOT_IN_RFC1918_EGRESS",
      ],
      explanation: ["PacketField": "source-address", "NetworkInterface": "$interface1"]),
    Row(
      testDescription: "a filter at the destination that the sender's address does not meet",
      path: [
        "Source": "$instance1", "Destination": "$instance2", "Protocol": "tcp",
        "DestinationPort": 22, "FilterAtDestination": ["SourceAddress": "10.1.0.250"],
      ], codes: ["NO_PATH"]),
    Row(
      testDescription: "a filter at the source: found on the one port of its range that is open",
      path: [
        "Source": "$instance1", "Destination": "$instance2", "Protocol": "tcp",
        "FilterAtSource": ["DestinationPortRange": ["FromPort": 20, "ToPort": 25]],
      ], codes: []),
    Row(
      testDescription: "a filter at the source: no port of its range is open",
      path: [
        "Source": "$instance1", "Destination": "$instance2", "Protocol": "tcp",
        "FilterAtSource": ["DestinationPortRange": ["FromPort": 8000, "ToPort": 9000]],
      ], codes: ["ENI_SG_RULES_MISMATCH"]),
    Row(
      testDescription: "to the peering connection: found, whatever waits beyond",
      path: [
        "Source": "$instance1", "Destination": "$pcx", "Protocol": "tcp", "DestinationPort": 9999,
      ], codes: []),
    Row(
      testDescription: "from the peering connection: found, whatever was before",
      path: [
        "Source": "$pcx", "Destination": "$instance2", "Protocol": "tcp", "DestinationPort": 22,
      ], codes: []
    ) { test in
      try test.call(
        "DeleteRoute", ["RouteTableId": "$table1", "DestinationCidrBlock": "10.2.0.0/16"])
    },
    Row(
      testDescription: "from the peering connection: the way back needs its route",
      path: [
        "Source": "$pcx", "Destination": "$instance2", "Protocol": "tcp", "DestinationPort": 22,
      ], codes: ["IGW_DESTINATION_ADDRESS_NOT_IN_RFC1918_EGRESS"]
    ) { test in
      try test.call(
        "DeleteRoute", ["RouteTableId": "$table2", "DestinationCidrBlock": "10.1.0.0/16"])
    },
    Row(
      testDescription: "to an instance without a public address from the internet gateway",
      path: [
        "Source": "$igw1", "Destination": "$private", "Protocol": "tcp", "DestinationPort": 22,
      ], codes: ["IGW_PRIVATE_IP_ASSOCIATION_FOR_INGRESS"],
      explanation: ["InternetGateway": "$igw1", "Vpc": "$vpc1"]
    ) { test in
      try test.launch("1", publicly: false)
      test.remember("$private", test.id("$instance1"))
      test.cloud.advance(byMilliseconds: 60_000)
    },
  ]

  private static func analyse(_ row: Row) throws -> (TestCloud, JSONValue?) {
    var test = try TestCloud.lab()
    let second = try #require(test.interface("$interface2"))
    test.remember("$public2", test.cloud.network.publicAddress(of: second)?.description ?? "")
    try row.change(&test)
    try test.make(
      "$path", "NetworkInsightsPath.NetworkInsightsPathId", "CreateNetworkInsightsPath", row.path)
    try test.call("StartNetworkInsightsAnalysis", ["NetworkInsightsPathId": "$path"])
    test.cloud.advance(byMilliseconds: 60_000)
    let answer = try test.call("DescribeNetworkInsightsAnalyses")
    return (test, answer["NetworkInsightsAnalyses"]?[0])
  }

  @Test(arguments: rows)
  func `an analysis finds the path, or every reason why there is none`(row: Row) throws {
    let (test, report) = try Self.analyse(row)
    #expect(report?["Status"] == "succeeded")
    #expect(report?["NetworkPathFound"]?.boolean == row.codes.isEmpty)
    let explanations = report?["Explanations"]?.array ?? []
    #expect(explanations.compactMap { $0["ExplanationCode"]?.string } == row.codes)
    for (member, expected) in row.explanation {
      let found = explanations.first?[member]
      let shown = found?["Id"] ?? found
      #expect(
        shown == (expected.string.map { .string(test.resolved($0)) } ?? expected), "\(member)")
    }
    let reaches = report?["ForwardPathComponents"] != nil && report?["ReturnPathComponents"] != nil
    #expect(reaches || !row.codes.isEmpty)
  }

  @Test func `the components of a path, there and back`() throws {
    let (test, report) = try Self.analyse(Self.rows[0])
    let ids = { (member: String) in
      report?[member]?.array?.compactMap { $0["Component"]?["Id"]?.string } ?? []
    }
    let expected = { (names: [String]) in names.map { test.id($0) } }
    let acls = try ["$subnet1", "$subnet2"].map { name in
      try #require(
        test.cloud.network.subnets[ResourceID(generated: test.id(name))].flatMap {
          test.cloud.network.networkACL(of: $0)
        }
      ).id.rawValue
    }
    #expect(
      ids("ForwardPathComponents")
        == expected(["$instance1", "$interface1", "$group1"]) + [acls[0]]
        + expected(["$table1", "$pcx"]) + [acls[1]]
        + expected(["$group2", "$interface2", "$instance2"]))
    #expect(
      ids("ReturnPathComponents")
        == expected(["$instance2", "$interface2", "$group2"]) + [acls[1]]
        + expected(["$table2", "$pcx"]) + [acls[0]]
        + expected(["$group1", "$interface1", "$instance1"]))
    let forward = report?["ForwardPathComponents"]
    let address = try #require(test.interface("$interface2")).primaryAddress
    #expect(forward?[0]?["SequenceNumber"] == 1)
    #expect(
      forward?[0]?["OutboundHeader"]?["DestinationAddresses"] == [.string("\(address)/32")])
    #expect(
      forward?[0]?["OutboundHeader"]?["DestinationPortRanges"] == [["From": 22, "To": 22]])
    #expect(
      forward?[0]?["OutboundHeader"]?["SourcePortRanges"] == [["From": 0, "To": 65_535]])
    #expect(forward?[0]?["OutboundHeader"]?["Protocol"] == "6")
    #expect(
      forward?[2]?["SecurityGroupRule"]
        == ["Cidr": "0.0.0.0/0", "Direction": "egress", "Protocol": "all"])
    #expect(
      forward?[3]?["AclRule"]
        == [
          "Cidr": "0.0.0.0/0", "Egress": true, "Protocol": "all", "RuleAction": "allow",
          "RuleNumber": 100,
        ])
    #expect(
      forward?[4]?["RouteTableRoute"]
        == [
          "DestinationCidr": "10.2.0.0/16", "Origin": "createroute",
          "VpcPeeringConnectionId": .string(test.id("$pcx")), "State": "active",
        ])
    #expect(forward?[5]?["SourceVpc"]?["Id"]?.string == test.id("$vpc1"))
    #expect(forward?[5]?["DestinationVpc"]?["Id"]?.string == test.id("$vpc2"))
    // The groups remember the flow: no rule of theirs lets the answer pass (SG-15).
    #expect(report?["ReturnPathComponents"]?[2]?["SecurityGroupRule"] == nil)
  }

  /// RA-01: an analysis and a packet that is sent never disagree.
  @Test(arguments: [49] as [UInt64])
  func `analyses agree with packets in random networks`(seed: UInt64) {
    var random = RandomSource(seed: seed, stream: "topologies")
    var found = 0
    for round in 0..<300 {
      var cloud = Topology.random(&random).cloud
      cloud.network.securityGroups.updateAll {
        if random.integer(in: 0...3) > 0 { $0.rules.append(.everything(.ingress)) }
      }
      let interfaces = cloud.network.networkInterfaces.filter { $0.attachment != nil }
      let from = random.element(of: interfaces)
      let to = random.element(of: interfaces)
      guard from.id != to.id else { continue }
      let path = NetworkInsightsPath(
        id: ResourceID(generated: "nip-1"), createdAt: cloud.now,
        source: .networkInterface(from.id),
        destination: .networkInterface(to.id), transportProtocol: .tcp, destinationPort: 22,
        clientToken: "", tags: [])
      let report = cloud.reachabilityReport(on: path)
      let packet = Packet.connectionRequest(
        from: from.primaryAddress, port: 50_000, to: to.primaryAddress, port: 22)
      let isAnswered = cloud.fabric.exchange(packet, from: .interface(from.id)).isAnswered
      #expect(report.isPathFound == isAnswered, "round \(round)")
      #expect(report.explanations.isEmpty == report.isPathFound)
      if report.isPathFound { found += 1 }
    }
    #expect(found > 20 && found < 280, "\(found)")
  }
}
