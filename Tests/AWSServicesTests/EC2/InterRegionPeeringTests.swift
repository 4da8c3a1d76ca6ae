import AWSModel
import CloudTesting
import DataPlane
import Documents
import Foundations
import Testing

@testable import AWSServices
@testable import NetworkModel

/// Peering connections between VPCs of two Regions: one connection, seen from either.
@Suite struct InterRegionPeeringTests {
  private static let (home, far) = ("us-west-2", "eu-west-1")

  /// `$near` in the home Region and `$far` in another one, and a request from the former.
  private struct Pair {
    var cloud = Cloud(seed: 7, now: Instant(seconds: 1_800_000_000))
    var near = ""
    var farVPC = ""
    var id = ""

    init(blocks: (String, String) = ("10.1.0.0/16", "10.2.0.0/16")) throws {
      near = try make(blocks.0, in: home)
      farVPC = try make(blocks.1, in: far)
      id = try ask(farVPC)
      cloud.advance(byMilliseconds: 2_000)
    }

    private mutating func make(_ block: String, in region: String) throws -> String {
      let answer = try call("CreateVpc", ["CidrBlock": .string(block)], in: region)
      return try #require(answer["Vpc"]?["VpcId"]?.string)
    }

    mutating func ask(_ vpc: String, in region: String = far) throws -> String {
      let answer = try call(
        "CreateVpcPeeringConnection",
        [
          "VpcId": .string(near), "PeerVpcId": .string(vpc), "PeerRegion": .string(region),
          "TagSpecifications": [
            [
              "ResourceType": "vpc-peering-connection",
              "Tags": [["Key": "Side", "Value": "requester"]],
            ]
          ],
        ], in: home)
      return try #require(
        answer["VpcPeeringConnection"]?["VpcPeeringConnectionId"]?.string)
    }

    @discardableResult
    mutating func call(
      _ operation: String, _ parameters: JSONObject = [:], in region: String
    ) throws -> JSONObject {
      try cloud.handle(Request(.ec2, operation, parameters, region: region))
    }

    @discardableResult
    mutating func answer(_ operation: String, in region: String) throws -> JSONObject {
      try call(operation, ["VpcPeeringConnectionId": .string(id)], in: region)
    }

    mutating func accept() throws {
      try answer("AcceptVpcPeeringConnection", in: far)
      cloud.advance(byMilliseconds: 3_000)
    }

    mutating func described(in region: String) throws -> JSONValue? {
      try call("DescribeVpcPeeringConnections", in: region)["VpcPeeringConnections"]?[0]
    }

    mutating func statuses() throws -> [String?] {
      try [home, far].map { try described(in: $0)?["Status"]?["Code"]?.string }
    }

    func refusal(_ operation: String, _ parameters: JSONObject, in region: String) -> AWSError? {
      var copy = self
      do {
        try copy.call(operation, parameters, in: region)
        return nil
      } catch { return error as? AWSError }
    }
  }

  @Test func `both Regions see the request, and it is accepted in the accepter's (PCX-19)`() throws
  {
    var pair = try Pair()
    #expect(try pair.statuses() == ["pending-acceptance", "pending-acceptance"])
    let refused = pair.refusal(
      "AcceptVpcPeeringConnection", ["VpcPeeringConnectionId": .string(pair.id)], in: Self.home)
    #expect(refused?.code == "OperationNotPermitted")
    #expect(
      refused?.message
        == "Incorrect region (us-west-2) specified for this request. VPC peering connection \(pair.id)"
        + " must be accepted in region eu-west-1")
    let third = pair.refusal(
      "AcceptVpcPeeringConnection", ["VpcPeeringConnectionId": .string(pair.id)], in: "us-east-1")
    #expect(third?.code == "InvalidVpcPeeringConnectionID.NotFound")
    let accepted = try pair.answer("AcceptVpcPeeringConnection", in: Self.far)
    #expect(accepted["VpcPeeringConnection"]?["Status"]?["Code"] == "provisioning")
    #expect(try pair.statuses() == ["provisioning", "provisioning"])
    pair.cloud.advance(byMilliseconds: 3_000)
    #expect(try pair.statuses() == ["active", "active"])
  }

  @Test func `each end shows its Region, and the other's blocks once it is active (PCX-18)`() throws
  {
    var pair = try Pair()
    for (region, isAccepted) in [(Self.home, false), (Self.far, false), (Self.home, true)] {
      if isAccepted { try pair.accept() }
      let item = try #require(try pair.described(in: region))
      #expect(item["RequesterVpcInfo"]?["Region"]?.string == Self.home)
      #expect(item["RequesterVpcInfo"]?["VpcId"]?.string == pair.near)
      #expect(item["AccepterVpcInfo"]?["Region"]?.string == Self.far)
      #expect(item["AccepterVpcInfo"]?["VpcId"]?.string == pair.farVPC)
      let blocks = ["RequesterVpcInfo", "AccepterVpcInfo"].map { item[$0]?["CidrBlock"]?.string }
      let (near, there) = ("10.1.0.0/16", "10.2.0.0/16")
      #expect(
        blocks == (isAccepted ? [near, there] : region == Self.home ? [near, nil] : [nil, there]))
    }
  }

  @Test func `a rejection is the accepter's too, and ends it in both Regions (PCX-19)`() throws {
    var pair = try Pair()
    let refused = pair.refusal(
      "RejectVpcPeeringConnection", ["VpcPeeringConnectionId": .string(pair.id)], in: Self.home)
    #expect(refused?.message.hasSuffix("must be accepted or rejected in region eu-west-1") == true)
    try pair.answer("RejectVpcPeeringConnection", in: Self.far)
    #expect(try pair.statuses() == ["rejected", "rejected"])
    pair.cloud.advance(byMilliseconds: 7_200_000)
    #expect(try pair.statuses() == [nil, nil])
  }

  @Test(arguments: [home, far])
  func `either Region deletes it for both, and routes become blackholes (PCX-19)`(
    region: String
  ) throws {
    var pair = try Pair()
    try pair.accept()
    for (vpc, place, block) in [
      (pair.near, Self.home, "10.2.0.0/16"), (pair.farVPC, Self.far, "10.1.0.0/16"),
    ] {
      let tables = try pair.call(
        "DescribeRouteTables",
        ["Filters": [["Name": "vpc-id", "Values": [.string(vpc)]]]], in: place)
      let table = try #require(tables["RouteTables"]?[0]?["RouteTableId"])
      try pair.call(
        "CreateRoute",
        [
          "RouteTableId": table, "DestinationCidrBlock": .string(block),
          "VpcPeeringConnectionId": .string(pair.id),
        ], in: place)
    }
    func states(_ pair: inout Pair) throws -> [String?] {
      try [Self.home, Self.far].map { place in
        let tables = try pair.call("DescribeRouteTables", in: place)["RouteTables"]?.array ?? []
        return tables.flatMap { $0["Routes"]?.array ?? [] }.first {
          $0["VpcPeeringConnectionId"] != nil
        }?["State"]?.string
      }
    }
    #expect(try states(&pair) == ["active", "active"])
    try pair.answer("DeleteVpcPeeringConnection", in: region)
    #expect(try pair.statuses() == ["deleting", "deleting"])
    #expect(try states(&pair) == ["blackhole", "blackhole"])
    pair.cloud.advance(byMilliseconds: 1_000)
    #expect(try pair.statuses() == ["deleted", "deleted"])
    pair.cloud.advance(byMilliseconds: 7_200_000)
    #expect(try pair.statuses() == [nil, nil])
  }

  @Test(arguments: [
    ("vpc-0123456789abcdef0", "eu-west-1"), ("", "us-west-9"), ("", "af-south-1"),
    ("", "us-east-1"),
  ])
  func `a request to nobody fails, and no accepter sees it (PCX-01)`(
    vpc: String, region: String
  ) throws {
    var pair = try Pair()
    try pair.answer("RejectVpcPeeringConnection", in: Self.far)
    let id = try pair.ask(vpc.isEmpty ? pair.farVPC : vpc, in: region)
    pair.cloud.advance(byMilliseconds: 2_000)
    #expect(pair.cloud.network.peeringConnections[parsing: id]?.status == .failed)
    #expect(pair.cloud.serving(Self.far).network.peeringConnections[parsing: id] == nil)
    #expect(pair.cloud.usedRegions == [Self.home, Self.far])
  }

  @Test func `blocks that overlap fail between Regions as within one (PCX-02)`() throws {
    var pair = try Pair(blocks: ("10.1.0.0/16", "10.1.128.0/20"))
    #expect(try pair.statuses() == ["failed", nil])
  }

  @Test func `an unanswered request expires in both Regions (PCX-01)`() throws {
    var pair = try Pair()
    pair.cloud.advance(byMilliseconds: 168 * 3_600_000)
    #expect(try pair.statuses() == ["expired", "expired"])
  }

  @Test func `PCX-18 tags stay in the Region where they were set`() throws {
    var pair = try Pair()
    try pair.call(
      "CreateTags",
      ["Resources": [.string(pair.id)], "Tags": [["Key": "Side", "Value": "accepter"]]],
      in: Self.far)
    #expect(try pair.described(in: Self.home)?["Tags"]?[0]?["Value"] == "requester")
    #expect(try pair.described(in: Self.far)?["Tags"]?[0]?["Value"] == "accepter")
    try pair.accept()
    #expect(try pair.described(in: Self.home)?["Tags"]?[0]?["Value"] == "requester")
  }

  @Test func `PCX-20 each side's DNS option is modified in its own Region`() throws {
    var pair = try Pair()
    try pair.accept()
    for (vpc, region) in [(pair.near, Self.home), (pair.farVPC, Self.far)] {
      try pair.call(
        "ModifyVpcAttribute", ["VpcId": .string(vpc), "EnableDnsHostnames": ["Value": true]],
        in: region)
    }
    let option: JSONValue = ["AllowDnsResolutionFromRemoteVpc": true]
    let id = JSONValue.string(pair.id)
    let operation = "ModifyVpcPeeringConnectionOptions"
    let wrong = pair.refusal(
      operation, ["VpcPeeringConnectionId": id, "AccepterPeeringConnectionOptions": option],
      in: Self.home)
    #expect(wrong?.code == "OperationNotPermitted")
    try pair.call(
      operation, ["VpcPeeringConnectionId": id, "AccepterPeeringConnectionOptions": option],
      in: Self.far)
    for region in [Self.home, Self.far] {
      let item = try pair.described(in: region)
      let flags = ["RequesterVpcInfo", "AccepterVpcInfo"].map {
        item?[$0]?["PeeringOptions"]?["AllowDnsResolutionFromRemoteVpc"]
      }
      #expect(flags == [false, true])
    }
  }

  @Test func `a block that is added shows on both sides`() throws {
    var pair = try Pair()
    try pair.accept()
    try pair.call(
      "AssociateVpcCidrBlock", ["VpcId": .string(pair.farVPC), "CidrBlock": "10.3.0.0/16"],
      in: Self.far)
    for region in [Self.home, Self.far] {
      let blocks = try pair.described(in: region)?["AccepterVpcInfo"]?["CidrBlockSet"]?.array
      #expect(blocks?.map { $0["CidrBlock"]?.string } == ["10.2.0.0/16", "10.3.0.0/16"])
    }
    let refused = pair.refusal(
      "AssociateVpcCidrBlock", ["VpcId": .string(pair.near), "CidrBlock": "10.3.0.0/20"],
      in: Self.home)
    #expect(refused?.code == "InvalidVpc.Range")
  }

  @Test func `PCX-18 a security group of the other Region cannot be named`() throws {
    var pair = try Pair()
    try pair.accept()
    func group(of vpc: String, in region: String) throws -> JSONValue {
      let groups = try pair.call(
        "DescribeSecurityGroups",
        ["Filters": [["Name": "vpc-id", "Values": [.string(vpc)]]]], in: region)
      return try #require(groups["SecurityGroups"]?[0]?["GroupId"])
    }
    let (near, there) = (
      try group(of: pair.near, in: Self.home), try group(of: pair.farVPC, in: Self.far)
    )
    let refused = pair.refusal(
      "AuthorizeSecurityGroupIngress",
      [
        "GroupId": near,
        "IpPermissions": [["IpProtocol": "-1", "UserIdGroupPairs": [["GroupId": there]]]],
      ], in: Self.home)
    #expect(refused?.code == "InvalidGroup.NotFound")
  }

  @Test func `a VPC with such a connection cannot be deleted in either Region`() throws {
    let pair = try Pair()
    for (vpc, region) in [(pair.near, Self.home), (pair.farVPC, Self.far)] {
      #expect(
        pair.refusal("DeleteVpc", ["VpcId": .string(vpc)], in: region)?.code
          == "DependencyViolation")
    }
  }

  @Test func `active connections of both Regions count for the quota of a VPC`() throws {
    var pair = try Pair()
    for number in 1...Quota.activePeeringConnections {
      let other = ResourceID<VPC>(generated: "vpc-\(digits("\(number)"))")
      pair.cloud.network.peeringConnections.insert(
        VPCPeeringConnection(
          id: ResourceID(generated: "pcx-\(digits("\(number)"))"),
          requester: .init(
            vpc: ResourceID(generated: pair.near), region: Self.home, cidrs: []),
          accepter: .init(vpc: other, region: Self.home, cidrs: []), status: .active,
          statusSince: pair.cloud.now, createdAt: pair.cloud.now, expiresAt: pair.cloud.now,
          tags: []))
    }
    let refused = pair.refusal(
      "AcceptVpcPeeringConnection", ["VpcPeeringConnectionId": .string(pair.id)], in: Self.far)
    #expect(refused?.code == "VpcPeeringConnectionsPerVpcLimitExceeded")
  }

  /// Reachability Analyzer sees the way as far as the connection, or from there (RA-01).
  @Test(arguments: [("eni-00000001", "pcx-00000012", true), ("pcx-00000012", "eni-00000001", true)])
  func `an analysis ends or begins at a connection to another Region`(
    source: String, destination: String, isFound: Bool
  ) throws {
    var topology = Topology.peeredLab()
    topology.move(["2"])
    var cloud = topology.cloud
    func call(_ operation: String, _ parameters: JSONObject) throws -> JSONValue {
      .object(try cloud.handle(Request(.ec2, operation, parameters)))
    }
    let path = try call(
      "CreateNetworkInsightsPath",
      [
        "Source": .string(source), "Destination": .string(destination), "Protocol": "tcp",
        "DestinationPort": 22,
      ])
    let id = try #require(path["NetworkInsightsPath"]?["NetworkInsightsPathId"])
    _ = try call("StartNetworkInsightsAnalysis", ["NetworkInsightsPathId": id])
    cloud.advance(byMilliseconds: 60_000)
    let done = try call("DescribeNetworkInsightsAnalyses", [:])["NetworkInsightsAnalyses"]?[0]
    #expect(done?["Status"] == "succeeded", "\(String(describing: done))")
    #expect(done?["NetworkPathFound"] == .boolean(isFound), "\(String(describing: done))")
  }

  @Test func `a default VPC of a Region that nobody uses is peered with, and then forgotten`()
    throws
  {
    var pair = try Pair()
    let third = "ap-south-1"
    let vpc = try #require(pair.cloud.serving(third).network.vpcs.first).id.rawValue
    let id = try pair.ask(vpc, in: third)
    #expect(pair.cloud.usedRegions == [Self.home, third, Self.far])
    pair.cloud.advance(byMilliseconds: 2_000)
    try pair.call(
      "RejectVpcPeeringConnection", ["VpcPeeringConnectionId": .string(id)], in: third)
    pair.cloud.advance(byMilliseconds: 7_200_000)
    // A Region is looked at when it is left.
    try pair.call("DescribeVpcs", in: third)
    #expect(pair.cloud.usedRegions == [Self.home, Self.far])
  }
}
