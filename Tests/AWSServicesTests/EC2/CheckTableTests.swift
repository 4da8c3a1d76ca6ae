import AWSModel
import CloudTesting
import Documents
import Testing

@testable import AWSServices
@testable import DataPlane
@testable import NetworkModel

/// Facts about the control plane, each tried as a learner would; those about packets are in
/// `ForwardingTests` and `PeeringCasesTests`.
@Suite struct CheckTableTests {
  @Test(arguments: ["10.0.0.0/8", "10.0.0.0/29", "0.0.0.0/16"])
  func `VPC-01 VPC-02 a VPC's block has 16 to 28 bits and lies in no reserved range`(block: String)
  {
    Refusal(
      block, "CreateVpc", ["CidrBlock": .string(block)], "InvalidVpc.Range"
    ).check(in: TestCloud())
  }

  @Test func `VPC-03 host bits are cleared`() throws {
    var test = TestCloud()
    let made = try test.call("CreateVpc", ["CidrBlock": "10.1.5.7/16"])
    #expect(made["Vpc"]?["CidrBlock"] == "10.1.0.0/16")
  }

  @Test func `VPC-12 VPC-15 a VPC comes with its companions, and nothing else`() throws {
    var test = TestCloud()
    try test.make("$vpc", "Vpc.VpcId", "CreateVpc", ["CidrBlock": "10.1.0.0/16"])
    let ofVPC: Members = ["Filters": [["Name": "vpc-id", "Values": ["$vpc"]]]]
    let tables = try test.call("DescribeRouteTables", ofVPC)["RouteTables"]
    #expect(tables?.array?.count == 1)
    #expect(tables?[0]?["Associations"]?[0]?["Main"] == true)
    #expect(tables?[0]?["Routes"]?.array?.count == 1)
    #expect(tables?[0]?["Routes"]?[0]?["GatewayId"] == "local")
    let groups = try test.call("DescribeSecurityGroups", ofVPC)["SecurityGroups"]
    #expect(groups?.array?.count == 1)
    #expect(
      groups?[0]?["IpPermissions"]?[0]?["UserIdGroupPairs"]?[0]?["GroupId"]
        == groups?[0]?["GroupId"])
    #expect(
      groups?[0]?["IpPermissionsEgress"]?[0]?["IpRanges"]?[0]?["CidrIp"] == "0.0.0.0/0")
    let lists = try test.call("DescribeNetworkAcls", ofVPC)["NetworkAcls"]
    #expect(lists?.array?.count == 1)
    let numbers = lists?[0]?["Entries"]?.array?.compactMap { $0["RuleNumber"]?.integer }
    #expect(numbers?.sorted() == [100, 100, 32767, 32767])
    let vpc = try test.call("DescribeVpcs", ["VpcIds": ["$vpc"]])["Vpcs"]?[0]
    #expect(vpc?["DhcpOptionsId"]?.string == test.cloud.dhcpOptionsID)
    #expect(try test.call("DescribeSubnets", ofVPC)["Subnets"] == [])
  }

  @Test func `subnets lie within their VPC and apart`() throws {
    let test = try TestCloud.lab()
    for (block, code) in [
      ("10.1.0.0/24", "InvalidSubnet.Conflict"), ("10.9.0.0/24", "InvalidSubnet.Range"),
    ] {
      Refusal(
        block, "CreateSubnet", ["VpcId": "$vpc1", "CidrBlock": .string(block)], code
      ).check(in: test)
    }
  }

  @Test func `VPC-22 five addresses of a subnet are never free, one more for each interface`()
    throws
  {
    var test = TestCloud()
    try test.makeNetwork("1")
    func free() throws -> Int? {
      try test.call("DescribeSubnets", ["SubnetIds": ["$subnet1"]])["Subnets"]?[0]?[
        "AvailableIpAddressCount"]?.integer
    }
    #expect(try free() == 4091)
    try test.launch("1")
    #expect(try free() == 4090)
  }

  @Test func `VPC-22 a reserved address is refused`() throws {
    let test = try TestCloud.lab()
    #expect(
      test.refusal(
        of: "CreateNetworkInterface",
        ["SubnetId": "$subnet1", "PrivateIpAddress": "10.1.0.3"])?.code == "InvalidParameterValue")
  }

  @Test func `VPC-40 the own block leads nowhere else`() throws {
    Refusal(
      "own block", "CreateRoute",
      [
        "RouteTableId": "$table1", "DestinationCidrBlock": "10.1.0.0/16",
        "VpcPeeringConnectionId": "$pcx",
      ], "InvalidParameterValue"
    ).check(in: try TestCloud.lab())
  }

  @Test func `PCX-14 a route over a peering connection follows its state`() throws {
    var test = TestCloud()
    for number in ["1", "2"] { try test.makeNetwork(number) }
    try test.make(
      "$pcx", "VpcPeeringConnection.VpcPeeringConnectionId", "CreateVpcPeeringConnection",
      ["VpcId": "$vpc1", "PeerVpcId": "$vpc2"])
    try test.call(
      "CreateRoute",
      [
        "RouteTableId": "$table1", "DestinationCidrBlock": "10.2.0.0/16",
        "VpcPeeringConnectionId": "$pcx",
      ])
    func state() throws -> String? {
      try test.call("DescribeRouteTables", ["RouteTableIds": ["$table1"]])["RouteTables"]?[0]?[
        "Routes"]?.array?.first { $0["VpcPeeringConnectionId"] != nil }?["State"]?.string
    }
    #expect(try state() == "blackhole")
    try test.call("AcceptVpcPeeringConnection", ["VpcPeeringConnectionId": "$pcx"])
    test.cloud.advance(byMilliseconds: 10_000)
    #expect(try state() == "active")
    try test.call("DeleteVpcPeeringConnection", ["VpcPeeringConnectionId": "$pcx"])
    #expect(try state() == "blackhole")
  }

  @Test func `VPC-33 VPC-34 a gateway goes when no public address is mapped`() throws {
    var test = try TestCloud.lab()
    let detach: Members = ["InternetGatewayId": "$igw1", "VpcId": "$vpc1"]
    #expect(
      test.refusal(of: "DetachInternetGateway", detach)?.code == "DependencyViolation")
    try test.call("TerminateInstances", ["InstanceIds": ["$instance1"]])
    test.cloud.advance(byMilliseconds: 120_000)
    try test.call("DetachInternetGateway", detach)
    let routes = try test.call("DescribeRouteTables", ["RouteTableIds": ["$table1"]])[
      "RouteTables"]?[0]?["Routes"]?.array
    #expect(
      routes?.first { $0["GatewayId"]?.string == test.id("$igw1") }?["State"] == "blackhole")
  }

  @Test func `VPC-32 one gateway to a VPC, one VPC to a gateway`() throws {
    var test = try TestCloud.lab()
    try test.make("$third", "InternetGateway.InternetGatewayId", "CreateInternetGateway")
    #expect(
      test.refusal(
        of: "AttachInternetGateway", ["InternetGatewayId": "$third", "VpcId": "$vpc1"])?.code
        == "InvalidParameterValue")
    #expect(
      test.refusal(
        of: "AttachInternetGateway", ["InternetGatewayId": "$igw1", "VpcId": "$vpc2"])?.code
        == "Resource.AlreadyAssociated")
  }

  @Test func `VPC-13 VPC-38 neither the main table nor a local route goes`() throws {
    var test = try TestCloud.lab()
    let main = try #require(
      test.cloud.network.mainRouteTable(of: ResourceID(generated: test.id("$vpc1"))))
    test.remember("$main", main.id.rawValue)
    test.remember("$mainassoc", main.associations[0].id)
    for (operation, parameters, code) in [
      ("DeleteRouteTable", ["RouteTableId": "$main"], "DependencyViolation"),
      ("DisassociateRouteTable", ["AssociationId": "$mainassoc"], "InvalidParameterValue"),
      (
        "DeleteRoute", ["RouteTableId": "$table1", "DestinationCidrBlock": "10.1.0.0/16"],
        "InvalidParameterValue"
      ),
    ] as [(String, Members, String)] {
      #expect(test.refusal(of: operation, parameters)?.code == code)
    }
  }

  @Test func `EIC-05 a launch without the override has no public address to connect to`()
    throws
  {
    var test = TestCloud()
    try test.makeNetwork("1")
    try test.launch("1", publicly: false)
    test.cloud.advance(byMilliseconds: 120_000)
    let instance = try #require(test.instance("$instance1"))
    #expect(test.cloud.network.publicAddress(of: instance) == nil)
    let session = test.cloud.fabric.openInstanceConnectSession(to: instance.id)
    guard case .failure(let failure) = session else {
      Issue.record("a session was opened")
      return
    }
    #expect(
      failure.message
        == "No public IPv4 address assigned. With no public IPv4 address, you can't use EC2 "
        + "Instance Connect.")
  }

  /// INS-05, INS-08
  @Test
  func `an Elastic IP takes over and outlives a stop, an auto-assigned one does not`()
    throws
  {
    var test = try TestCloud.lab()
    func addresses(_ number: Int) throws -> (String?, String?) {
      let shown = try test.call(
        "DescribeInstances", ["InstanceIds": [.string("$instance\(number)")]])["Reservations"]?[0]?[
          "Instances"]?[0]
      return (shown?["PrivateIpAddress"]?.string, shown?["PublicIpAddress"]?.string)
    }
    let automatic = try addresses(1).1
    let allocated = try test.make(
      "$elastic", "AllocationId", "AllocateAddress", ["Domain": "vpc"])
    try test.call(
      "AssociateAddress", ["AllocationId": "$elastic", "InstanceId": "$instance1"])
    #expect(try addresses(1).1 == allocated["PublicIp"]?.string)
    #expect(try addresses(1).1 != automatic)

    let before = (try addresses(1), try addresses(2))
    for operation in ["StopInstances", "StartInstances"] {
      try test.call(operation, ["InstanceIds": ["$instance1", "$instance2"]])
      test.cloud.advance(byMilliseconds: 120_000)
    }
    #expect(try addresses(1) == before.0)
    #expect(try addresses(2).0 == before.1.0)
    #expect(try addresses(2).1 != before.1.1)
    #expect(try addresses(2).1 != nil)
  }

  @Test func `PCX-02 overlapping blocks fail after the call, for two hours`() throws {
    var test = try requested(["10.1.0.0/16", "10.1.0.0/16"])
    test.cloud.advance(byMilliseconds: 5_000)
    #expect(try status(of: &test) == "failed")
    #expect(
      test.refusal(
        of: "AcceptVpcPeeringConnection", ["VpcPeeringConnectionId": "$pcx"])?.code
        == "InvalidStateTransition")
    test.cloud.advance(byMilliseconds: 7_200_000)
    #expect(try status(of: &test) == nil)
  }

  /// PCX-04, PCX-06
  @Test func `a request is accepted once and, while pending, found again`() throws {
    var test = try requested(["10.1.0.0/16", "10.2.0.0/16"])
    let again = try test.call(
      "CreateVpcPeeringConnection", ["VpcId": "$vpc1", "PeerVpcId": "$vpc2"])
    #expect(
      again["VpcPeeringConnection"]?["VpcPeeringConnectionId"]?.string == test.id("$pcx"))
    let accept: Members = ["VpcPeeringConnectionId": "$pcx"]
    try test.call("AcceptVpcPeeringConnection", accept)
    test.cloud.advance(byMilliseconds: 10_000)
    #expect(
      test.refusal(of: "AcceptVpcPeeringConnection", accept)?.code == "InvalidStateTransition")
  }

  @Test func `PCX-01 a request expires after seven days`() throws {
    var test = try requested(["10.1.0.0/16", "10.2.0.0/16"])
    test.cloud.advance(byMilliseconds: 7 * 24 * 3_600_000)
    #expect(try status(of: &test) == "expired")
    #expect(
      test.refusal(
        of: "AcceptVpcPeeringConnection", ["VpcPeeringConnectionId": "$pcx"])?.code
        == "InvalidStateTransition")
  }

  @Test func `FL-57 the same flow log twice is refused`() throws {
    var test = try TestCloud.lab()
    let order: Members = [
      "ResourceIds": ["$vpc1"], "ResourceType": "VPC", "TrafficType": "ALL",
      "LogGroupName": "g", "DeliverLogsPermissionArn": "arn:aws:iam::123456789012:role/r",
    ]
    try test.call("CreateFlowLogs", order)
    #expect(test.refusal(of: "CreateFlowLogs", order)?.code == "FlowLogAlreadyExists")
  }

  @Test(arguments: [
    "169.254.169.254", "169.254.169.253", "169.254.169.123", "10.1.0.2", "10.1.0.1",
  ])
  func `FL-40 metadata, resolver, time and router leave no record`(address: String) {
    let cloud = Topology.lab().cloud
    let trace = cloud.fabric.forward(
      .datagram(
        from: Topology.address("10.1.5.112"), port: 40_000, to: Topology.address(address),
        port: 53, dataLength: 30), from: .interface(ResourceID(generated: "eni-\(digits("1"))")))
    #expect(trace.isDelivered)
    #expect(cloud.fabric.observations(of: trace, packets: 1, bytes: 58).isEmpty)
  }

  private func requested(_ blocks: [String]) throws -> TestCloud {
    var test = TestCloud()
    for (place, block) in blocks.enumerated() {
      try test.make(
        "$vpc\(place + 1)", "Vpc.VpcId", "CreateVpc", ["CidrBlock": .string(block)])
    }
    try test.make(
      "$pcx", "VpcPeeringConnection.VpcPeeringConnectionId", "CreateVpcPeeringConnection",
      ["VpcId": "$vpc1", "PeerVpcId": "$vpc2"])
    return test
  }

  private func status(of test: inout TestCloud) throws -> String? {
    try test.call("DescribeVpcPeeringConnections")["VpcPeeringConnections"]?[0]?["Status"]?["Code"]?
      .string
  }
}
