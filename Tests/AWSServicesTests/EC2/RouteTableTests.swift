import AWSModel
import CloudTesting
import Documents
import Testing

@testable import AWSServices
@testable import DataPlane
@testable import NetworkModel

@Suite struct RouteTableTests {
  /// VPC-37
  @Test func `a subnet changes tables and falls back to the main one`() throws {
    var test = try TestCloud.lab()
    let subnet = try #require(
      test.cloud.network.subnets[ResourceID(generated: test.id("$subnet1"))])
    try test.make(
      "$other", "RouteTable.RouteTableId", "CreateRouteTable", ["VpcId": "$vpc1"])
    try test.make(
      "$moved", "NewAssociationId", "ReplaceRouteTableAssociation",
      ["AssociationId": "$association1", "RouteTableId": "$other"])
    #expect(test.cloud.network.routeTable(of: subnet)?.id.rawValue == test.id("$other"))
    try test.call("DisassociateRouteTable", ["AssociationId": "$moved"])
    #expect(test.cloud.network.routeTable(of: subnet)?.isMain == true)
  }

  /// VPC-13
  @Test func `another table becomes the main one, which neither goes nor is disassociated`() throws
  {
    var test = try TestCloud.lab()
    let main = try #require(
      test.cloud.network.mainRouteTable(of: ResourceID(generated: test.id("$vpc1"))))
    test.remember("$main", main.id.rawValue)
    test.remember("$mainassoc", main.associations[0].id)
    Refusal(
      "delete", "DeleteRouteTable", ["RouteTableId": "$main"], "DependencyViolation",
      "The routeTable '$main' has dependencies and cannot be deleted."
    ).check(in: test)
    Refusal(
      "disassociate", "DisassociateRouteTable", ["AssociationId": "$mainassoc"],
      "InvalidParameterValue",
      "Cannot disassociate the main route table association $mainassoc"
    ).check(in: test)
    try test.call(
      "ReplaceRouteTableAssociation", ["AssociationId": "$mainassoc", "RouteTableId": "$table1"])
    #expect(
      test.cloud.network.mainRouteTable(of: ResourceID(generated: test.id("$vpc1")))?.id.rawValue
        == test.id("$table1"))
    try test.call("DeleteRouteTable", ["RouteTableId": "$main"])
  }

  /// ERR-09, VPC-42
  @Test func `the same route again succeeds, another target needs a replacement`() throws {
    var test = try TestCloud.lab()
    let route: Members = [
      "RouteTableId": "$table1", "DestinationCidrBlock": "10.2.0.18/16",
      "VpcPeeringConnectionId": "$pcx",
    ]
    #expect(try test.call("CreateRoute", route)["Return"] == true)
    try test.call(
      "ReplaceRoute",
      ["RouteTableId": "$table1", "DestinationCidrBlock": "10.2.0.0/16", "GatewayId": "$igw1"])
    let table = test.cloud.network.routeTables[ResourceID(generated: test.id("$table1"))]
    #expect(table?.routes.map(\.gatewayID) == ["local", test.id("$igw1"), test.id("$igw1")])
    try test.call(
      "DeleteRoute", ["RouteTableId": "$table1", "DestinationCidrBlock": "10.2.0.0/16"])
    #expect(
      test.cloud.network.routeTables[ResourceID(generated: test.id("$table1"))]?.routes.count == 2)
  }

  /// VPC-45, VPC-47
  @Test func `a route to an instance shows its interface and dies with it`() throws {
    var test = try TestCloud.lab()
    try test.call(
      "CreateRoute",
      [
        "RouteTableId": "$table1", "DestinationCidrBlock": "192.168.0.0/16",
        "InstanceId": "$instance1",
      ])
    func route() throws -> Value? {
      try test.call("DescribeRouteTables", ["RouteTableIds": ["$table1"]])["RouteTables"]?[0]?[
        "Routes"]?[3]
    }
    #expect(try route()?["NetworkInterfaceId"]?.string == test.id("$interface1"))
    #expect(try route()?["State"] == "active")
    try test.call("TerminateInstances", ["InstanceIds": ["$instance1"]])
    test.cloud.advance(byMilliseconds: 60_000)
    #expect(try route()?["State"] == "blackhole")
  }

  @Test func `detaching the gateway leaves a blackhole (VPC-34)`() throws {
    var test = TestCloud()
    try test.makeNetwork("1")
    try test.call("DetachInternetGateway", ["InternetGatewayId": "$igw1", "VpcId": "$vpc1"])
    let table = try #require(
      test.cloud.network.routeTables[ResourceID(generated: test.id("$table1"))])
    #expect(table.routes.map { test.cloud.network.state(of: $0) } == [.active, .blackhole])
    try test.call("DeleteInternetGateway", ["InternetGatewayId": "$igw1"])
    #expect(table.routes.map { test.cloud.network.state(of: $0) } == [.active, .blackhole])
  }

  @Test func `a VPC has one gateway at most`() throws {
    var test = TestCloud()
    try test.makeNetwork("1")
    try test.make("$second", "InternetGateway.InternetGatewayId", "CreateInternetGateway")
    Refusal(
      "attach", "AttachInternetGateway", ["InternetGatewayId": "$second", "VpcId": "$vpc1"],
      "InvalidParameterValue", "Network $vpc1 already has an internet gateway attached"
    ).check(in: test)
  }
}
