import AWSModel
import CloudTesting
import Documents
import Testing

@testable import AWSServices
@testable import DataPlane
@testable import NetworkModel

@Suite struct ResourceRegistryTests {
  private static let kinds = ResourceRegistry.ec2

  @Test func `kinds are told apart by their ids and by their types`() {
    #expect(Set(Self.kinds.map { $0.idPrefix }).count == Self.kinds.count)
    #expect(Set(Self.kinds.map { $0.typeName }).count == Self.kinds.count)
    let types = ResourceRegistry.all.map { ObjectIdentifier($0) }
    #expect(Set(types).count == types.count)
    for kind in Self.kinds {
      let found = ResourceRegistry.ec2(ofID: "\(kind.idPrefix)-0123456789abcdef0")
      #expect(found.map { ObjectIdentifier($0) } == ObjectIdentifier(kind))
    }
  }

  /// AWS knows the words: of `--tag-specifications` the types, of requests the members.
  @Test(arguments: ResourceRegistry.ec2.map { $0.typeName })
  func `what a kind says of itself is in AWS's model`(typeName: String) throws {
    let kind = try #require(Self.kinds.first { $0.typeName == typeName })
    let operations = OperationRegistry.descriptions.filter { $0.service == .ec2 }
    #expect(!kind.members.isEmpty)
    for member in kind.members {
      let isKnown = operations.contains { operation in
        operation.input.contains { $0.name == member || $0.name == member + "s" }
      }
      #expect(isKnown, "\(member)")
    }
    let tags = try #require(
      OperationRegistry.operation(.ec2, "CreateVpc")?.description.input
        .first { $0.name == "TagSpecifications" })
    guard case .list(let list) = tags.shape, case .structure(let structure) = list.element,
      case .enumeration(let types) = structure.members[0].shape
    else { throw Problem() }
    #expect(types.words.contains(typeName))
  }

  private struct Problem: Error {}

  struct Row: Sendable {
    var member: String
    var offered: [String]
  }

  @Test(arguments: [
    Row(member: "PeerVpcId", offered: ["$default", "$vpc1", "$vpc2"]),
    Row(member: "InstanceIds", offered: ["$instance1", "$instance2"]),
    Row(member: "GatewayId", offered: ["$igw0", "$igw1", "$igw2"]),
    Row(member: "VpcPeeringConnectionId", offered: ["$pcx"]),
    Row(member: "KeyName", offered: ["k"]),
    Row(member: "RoleName", offered: ["i-am-a-role"]),
    Row(member: "logGroupName", offered: ["g"]),
    Row(member: "InstanceType", offered: InstanceType.catalogue.map(\.name)),
    Row(member: "CidrBlock", offered: []),
  ])
  func `a member is completed with what the account has`(row: Row) throws {
    let test = try Self.account()
    #expect(
      test.cloud.references(for: row.member).map(\.text) == row.offered.map { test.id($0) })
  }

  @Test func `a flow log's resources are those that have traffic`() throws {
    let test = try Self.account()
    let offered = test.cloud.references(for: "ResourceIds").map(\.text)
    for name in ["$vpc1", "$subnet1", "$interface1"] { #expect(offered.contains(test.id(name))) }
    #expect(!offered.contains(test.id("$instance1")))
    #expect(test.cloud.references(for: "Resources").map(\.text).contains(test.id("$instance1")))
  }

  @Test func `people call a resource by its own name or by its tag`() throws {
    let test = try Self.account()
    #expect(test.cloud.name(ofResource: test.id("$vpc1")) == "NextWork-1-vpc")
    #expect(test.cloud.name(ofResource: test.id("$group1")) == "NextWork-1-SG")
    #expect(test.cloud.name(ofResource: "vpc-0123456789abcdef0") == nil)
    #expect(test.cloud.hasResource(test.id("$igw1")) && !test.cloud.hasResource("vpc-x"))
    let rule = try #require(
      test.cloud.network.securityGroups[parsing: test.id("$group1")]?.rules.first)
    #expect(test.cloud.hasResource(rule.id.rawValue))
  }

  @Test func `what is gone is told from what is there`() throws {
    var test = try Self.account()
    try test.make(
      "$nat", "NatGateway.NatGatewayId", "CreateNatGateway",
      ["SubnetId": "$subnet1", "ConnectivityType": "private"])
    let there = ["$vpc1", "$instance1", "$pcx", "$nat", "i-am-a-role", "g"]
    for name in there { #expect(!test.cloud.isGone(test.id(name)), "\(name)") }
    try test.call("TerminateInstances", ["InstanceIds": ["$instance1"]])
    try test.call("DeleteVpcPeeringConnection", ["VpcPeeringConnectionId": "$pcx"])
    try test.call("DeleteNatGateway", ["NatGatewayId": "$nat"])
    for name in ["$instance1", "$pcx", "$nat", "vpc-0123456789abcdef0", "nobody"] {
      #expect(test.cloud.isGone(test.id(name)), "\(name)")
    }
  }

  /// Two networks with machines, a key, a role and a log group.
  private static func account() throws -> TestCloud {
    var test = try TestCloud.lab()
    test.remember("$default", try #require(test.cloud.network.vpcs.first?.id.rawValue))
    test.remember("$igw0", try #require(test.cloud.network.internetGateways.first?.id.rawValue))
    try test.call("CreateKeyPair", ["KeyName": "k"])
    let trust =
      #"{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Service":"#
      + #""vpc-flow-logs.amazonaws.com"},"Action":"sts:AssumeRole"}]}"#
    _ = try test.cloud.handle(
      Request(
        .iam, "CreateRole",
        ["RoleName": "i-am-a-role", "AssumeRolePolicyDocument": .string(trust)]))
    _ = try test.cloud.handle(Request(.logs, "CreateLogGroup", ["logGroupName": "g"]))
    return test
  }
}
