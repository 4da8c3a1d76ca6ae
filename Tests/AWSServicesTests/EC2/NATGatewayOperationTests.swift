import AWSModel
import CloudTesting
import Documents
import Testing

@testable import AWSServices
@testable import NetworkModel

@Suite struct NATGatewayOperationTests {
  private static func lab() throws -> TestCloud {
    var test = try TestCloud.lab()
    try test.make("$eip", "AllocationId", "AllocateAddress", ["Domain": "vpc"])
    try test.make(
      "$nat", "NatGateway.NatGatewayId", "CreateNatGateway",
      [
        "SubnetId": "$subnet1", "AllocationId": "$eip",
        "TagSpecifications": [
          ["ResourceType": "natgateway", "Tags": [["Key": "Name", "Value": "way out"]]]
        ],
      ])
    return test
  }

  private static func state(_ test: inout TestCloud) throws -> String? {
    let answer = try test.call("DescribeNatGateways", ["NatGatewayIds": ["$nat"]])
    return answer["NatGateways"]?[0]?["State"]?.string
  }

  @Test func `it lives from pending to deleted, and leaves the lists an hour later`() throws {
    var test = try Self.lab()
    #expect(try Self.state(&test) == "pending")
    test.cloud.advance(byMilliseconds: 120_000)
    #expect(try Self.state(&test) == "available")
    let gateway = try test.call("DescribeNatGateways")["NatGateways"]?[0]
    #expect(gateway?["NatGatewayAddresses"]?[0]?["AllocationId"]?.string == test.id("$eip"))
    #expect(gateway?["ConnectivityType"] == "public")

    let interfaces = try test.call(
      "DescribeNetworkInterfaces",
      ["Filters": [["Name": "interface-type", "Values": ["nat_gateway"]]]])
    #expect(interfaces["NetworkInterfaces"]?[0]?["RequesterManaged"] == true)
    #expect(interfaces["NetworkInterfaces"]?[0]?["Status"] == "in-use")

    try test.call("DeleteNatGateway", ["NatGatewayId": "$nat"])
    #expect(try Self.state(&test) == "deleting")
    test.cloud.advance(byMilliseconds: 120_000)
    #expect(try Self.state(&test) == "deleted")
    // The Elastic IP stays, free.
    let addresses = try test.call("DescribeAddresses", ["AllocationIds": ["$eip"]])
    #expect(addresses["Addresses"]?[0]?["AssociationId"] == nil)
    test.cloud.advance(byMilliseconds: 3_700_000)
    #expect(test.cloud.network.natGateways.isEmpty)
  }

  @Test func `VPC-45 a route to it is a blackhole until it is available, and after its end`() throws
  {
    var test = try Self.lab()
    try test.make("$other", "RouteTable.RouteTableId", "CreateRouteTable", ["VpcId": "$vpc1"])
    try test.call(
      "CreateRoute",
      [
        "RouteTableId": "$other", "DestinationCidrBlock": "0.0.0.0/0", "NatGatewayId": "$nat",
      ])
    func state() throws -> String? {
      let tables = try test.call("DescribeRouteTables", ["RouteTableIds": ["$other"]])
      let route = tables["RouteTables"]?[0]?["Routes"]?[1]
      #expect(route?["NatGatewayId"]?.string == test.id("$nat"))
      return route?["State"]?.string
    }
    #expect(try state() == "blackhole")
    test.cloud.advance(byMilliseconds: 120_000)
    #expect(try state() == "active")
    try test.call("DeleteNatGateway", ["NatGatewayId": "$nat"])
    #expect(try state() == "blackhole")
  }

  @Test func `without an internet gateway a public one fails`() throws {
    var test = TestCloud()
    try test.make("$vpc", "Vpc.VpcId", "CreateVpc", ["CidrBlock": "10.3.0.0/16"])
    try test.make(
      "$subnet", "Subnet.SubnetId", "CreateSubnet",
      ["VpcId": "$vpc", "CidrBlock": "10.3.0.0/24"])
    try test.make("$eip", "AllocationId", "AllocateAddress", ["Domain": "vpc"])
    try test.make(
      "$nat", "NatGateway.NatGatewayId", "CreateNatGateway",
      ["SubnetId": "$subnet", "AllocationId": "$eip"])
    test.cloud.advance(byMilliseconds: 120_000)
    let gateway = try test.call("DescribeNatGateways")["NatGateways"]?[0]
    #expect(gateway?["State"] == "failed")
    #expect(gateway?["FailureCode"] == "Gateway.NotAttached")
    #expect(
      gateway?["FailureMessage"]?.string
        == test.resolved("Network $vpc has no Internet gateway attached"))
  }

  @Test(arguments: [
    Refusal(
      "an address in use", "CreateNatGateway", ["SubnetId": "$subnet1", "AllocationId": "$eip"],
      "Resource.AlreadyAssociated"),
    Refusal(
      "no address", "CreateNatGateway", ["SubnetId": "$subnet1"], "MissingParameter",
      "The request must contain the parameter AllocationId"),
    Refusal(
      "an address for a private one", "CreateNatGateway",
      ["SubnetId": "$subnet1", "AllocationId": "$eip", "ConnectivityType": "private"],
      "InvalidParameterCombination"),
    Refusal(
      "a connectivity of its own", "CreateNatGateway",
      ["SubnetId": "$subnet1", "ConnectivityType": "both"], "InvalidParameterValue"),
    Refusal(
      "an unknown one", "DeleteNatGateway", ["NatGatewayId": "nat-0123456789abcdef0"],
      "NatGatewayNotFound", "The Nat Gateway nat-0123456789abcdef0 was not found"),
    Refusal(
      "a route of another VPC", "CreateRoute",
      ["RouteTableId": "$table2", "DestinationCidrBlock": "8.0.0.0/8", "NatGatewayId": "$nat"],
      "InvalidParameterValue"),
    Refusal(
      "two targets", "CreateRoute",
      [
        "RouteTableId": "$table1", "DestinationCidrBlock": "8.0.0.0/8", "NatGatewayId": "$nat",
        "GatewayId": "$igw1",
      ], "InvalidParameterCombination"),
    Refusal("its VPC", "DeleteVpc", ["VpcId": "$vpc1"], "DependencyViolation"),
    Refusal("its subnet", "DeleteSubnet", ["SubnetId": "$subnet1"], "DependencyViolation"),
  ])
  func `what is refused`(refusal: Refusal) throws { refusal.check(in: try Self.lab()) }

  @Test func `its interface belongs to it`() throws {
    let test = try Self.lab()
    let interface = try #require(test.cloud.network.natGateways.first?.address.networkInterface)
    Refusal(
      "delete", "DeleteNetworkInterface", ["NetworkInterfaceId": .string(interface.rawValue)],
      "OperationNotPermitted"
    ).check(in: test)
  }
}
