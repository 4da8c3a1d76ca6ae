import AWSModel
import CloudTesting
import Documents
import Testing

@testable import AWSServices
@testable import DataPlane
@testable import NetworkModel

@Suite struct PrefixListOperationTests {
  private static func lab() throws -> TestCloud {
    var test = try TestCloud.lab()
    try test.make(
      "$list", "PrefixList.PrefixListId", "CreateManagedPrefixList",
      [
        "PrefixListName": "peers", "MaxEntries": 3, "AddressFamily": "IPv4",
        "Entries": [
          ["Cidr": "10.2.0.18/16", "Description": "VPC 2"], ["Cidr": "10.3.0.0/16"],
        ],
      ])
    return test
  }

  @Test func `AWS's own lists come first, the account's after them`() throws {
    var test = try Self.lab()
    let lists = try test.call("DescribeManagedPrefixLists")["PrefixLists"]?.array ?? []
    #expect(
      lists.compactMap { $0["PrefixListName"]?.string } == [
        "com.amazonaws.us-west-2.s3", "com.amazonaws.us-west-2.dynamodb",
        "com.amazonaws.us-west-2.ec2-instance-connect", "peers",
      ])
    #expect(lists.compactMap { $0["OwnerId"]?.string }.prefix(3).allSatisfy { $0 == "AWS" })
    let services = try test.call(
      "DescribePrefixLists",
      ["Filters": [["Name": "prefix-list-name", "Values": ["*.ec2-instance-connect"]]]])
    // EIC-03, EIC-04
    #expect(services["PrefixLists"]?[0]?["Cidrs"] == ["18.237.140.160/29"])
  }

  @Test func `entries are canonical, and each change raises the version`() throws {
    var test = try Self.lab()
    func entries() throws -> [String] {
      try test.call("GetManagedPrefixListEntries", ["PrefixListId": "$list"])["Entries"]?.array?
        .compactMap { $0["Cidr"]?.string } ?? []
    }
    #expect(try entries() == ["10.2.0.0/16", "10.3.0.0/16"])
    let changed = try test.call(
      "ModifyManagedPrefixList",
      [
        "PrefixListId": "$list", "CurrentVersion": 1, "AddEntries": [["Cidr": "10.4.0.0/16"]],
        "RemoveEntries": [["Cidr": "10.3.0.0/16"]],
      ])
    #expect(changed["PrefixList"]?["Version"] == 2)
    #expect(try entries() == ["10.2.0.0/16", "10.4.0.0/16"])
  }

  @Test func `a route for a list leads all its blocks over the peering connection`() throws {
    var test = try Self.lab()
    try test.call(
      "DeleteRoute", ["RouteTableId": "$table1", "DestinationCidrBlock": "10.2.0.0/16"])
    let from = try #require(
      test.cloud.network.instances.first.flatMap { test.cloud.network.primaryInterface(of: $0) })
    let to = try #require(
      test.cloud.network.instances.dropFirst().first.flatMap {
        test.cloud.network.primaryInterface(of: $0)
      })
    func isRouted() -> Bool {
      let trace = test.cloud.fabric.forward(
        .echoRequest(from: from.primaryAddress, to: to.primaryAddress), from: .interface(from.id))
      return trace.hops.flatMap(\.steps).contains { $0.finding == .crossesPeering }
    }
    #expect(!isRouted())
    try test.call(
      "CreateRoute",
      [
        "RouteTableId": "$table1", "DestinationPrefixListId": "$list",
        "VpcPeeringConnectionId": "$pcx",
      ])
    #expect(isRouted())
    try test.call(
      "ModifyManagedPrefixList",
      ["PrefixListId": "$list", "CurrentVersion": 1, "RemoveEntries": [["Cidr": "10.2.0.0/16"]]])
    #expect(!isRouted())
  }

  @Test func `EIC-03 a rule for Instance Connect's list lets exactly its range in`() {
    var topology = Topology.lab()
    topology.setRules(
      "1",
      [
        .rule(.ingress, .tcp, 22, 22, .prefixList(ResourceID(generated: "pl-0e1c00a2e1c00a2e1"))),
        .everything(.egress),
      ])
    for (source, arrives) in [("18.237.140.165", true), ("18.237.140.168", false)] {
      let packet = Packet.connectionRequest(
        from: Topology.address(source), port: 50_000, to: Topology.address("54.1.1.1"), port: 22)
      let trace = topology.cloud.fabric.forward(
        packet, from: .internetHost(Topology.address(source)))
      #expect(trace.isDelivered == arrives, "\(source)")
    }
  }

  @Test(arguments: [
    Refusal(
      "too many entries", "ModifyManagedPrefixList",
      [
        "PrefixListId": "$list", "CurrentVersion": 1,
        "AddEntries": [["Cidr": "10.4.0.0/16"], ["Cidr": "10.5.0.0/16"]],
      ], "PrefixListMaxEntriesExceeded"),
    Refusal(
      "an old version", "ModifyManagedPrefixList",
      ["PrefixListId": "$list", "CurrentVersion": 7, "AddEntries": [["Cidr": "10.4.0.0/16"]]],
      "IncorrectState"),
    Refusal(
      "a block twice", "CreateManagedPrefixList",
      [
        "PrefixListName": "x", "MaxEntries": 3, "AddressFamily": "IPv4",
        "Entries": [["Cidr": "10.4.0.0/16"], ["Cidr": "10.4.0.1/16"]],
      ], "InvalidParameterValue"),
    Refusal(
      "a block that is none", "CreateManagedPrefixList",
      [
        "PrefixListName": "x", "MaxEntries": 3, "AddressFamily": "IPv4",
        "Entries": [["Cidr": "10.4/16"]],
      ], "InvalidParameterValue", "The CIDR 10.4/16 is not valid for the address family IPv4."),
    Refusal(
      "a name of AWS's", "CreateManagedPrefixList",
      ["PrefixListName": "com.amazonaws.x", "MaxEntries": 1, "AddressFamily": "IPv4"],
      "InvalidParameterValue"),
    Refusal(
      "to change AWS's", "DeleteManagedPrefixList", ["PrefixListId": "pl-68a54001"],
      "UnauthorizedOperation"),
    Refusal(
      "an unknown one", "DeleteManagedPrefixList", ["PrefixListId": "pl-0123456789abcdef0"],
      "InvalidPrefixListID.NotFound"),
    Refusal(
      "both destinations", "CreateRoute",
      [
        "RouteTableId": "$table1", "DestinationPrefixListId": "$list",
        "DestinationCidrBlock": "10.9.0.0/16", "VpcPeeringConnectionId": "$pcx",
      ], "InvalidParameterCombination"),
  ])
  func `what is refused`(refusal: Refusal) throws { refusal.check(in: try Self.lab()) }

  @Test func `a list that a route names stays`() throws {
    var test = try Self.lab()
    try test.call(
      "CreateRoute",
      [
        "RouteTableId": "$table1", "DestinationPrefixListId": "$list",
        "VpcPeeringConnectionId": "$pcx",
      ])
    Refusal(
      "delete", "DeleteManagedPrefixList", ["PrefixListId": "$list"], "DependencyViolation"
    ).check(in: test)
  }
}
