import AWSModel
import CloudTesting
import Documents
import Testing

@testable import DataPlane
@testable import NetworkModel

@Suite struct VPCEndpointOperationTests {
  private static let service: JSONValue = "com.amazonaws.us-west-2.s3"

  private static func lab() throws -> TestCloud {
    var test = try TestCloud.lab()
    try test.make(
      "$vpce", "VpcEndpoint.VpcEndpointId", "CreateVpcEndpoint",
      ["VpcId": "$vpc1", "ServiceName": service, "RouteTableIds": ["$table1"]])
    return test
  }

  private static func lists(_ test: TestCloud) -> [String] {
    test.cloud.network.routeTables[ResourceID(generated: test.id("$table1"))]?.routes
      .compactMap(\.destination.prefixList?.rawValue) ?? []
  }

  @Test func `VPC-44 its routes come and go with it`() throws {
    var test = try Self.lab()
    #expect(Self.lists(test) == ["pl-68a54001"])
    let tables = try test.call("DescribeRouteTables", ["RouteTableIds": ["$table1"]])
    let route = tables["RouteTables"]?[0]?["Routes"]?.array?.last
    #expect(route?["GatewayId"]?.string == test.id("$vpce"))
    #expect(route?["DestinationPrefixListId"] == "pl-68a54001")
    try test.call(
      "ModifyVpcEndpoint", ["VpcEndpointId": "$vpce", "RemoveRouteTableIds": ["$table1"]])
    #expect(Self.lists(test).isEmpty)
    try test.call(
      "ModifyVpcEndpoint", ["VpcEndpointId": "$vpce", "AddRouteTableIds": ["$table1"]])
    #expect(Self.lists(test) == ["pl-68a54001"])
    let endpoints = try test.call(
      "DescribeVpcEndpoints", ["Filters": [["Name": "service-name", "Values": [Self.service]]]])
    #expect(endpoints["VpcEndpoints"]?[0]?["RouteTableIds"]?[0]?.string == test.id("$table1"))
    let answer = try test.call(
      "DeleteVpcEndpoints", ["VpcEndpointIds": ["$vpce", "vpce-0123456789abcdef0"]])
    #expect(answer["Unsuccessful"]?[0]?["ResourceId"] == "vpce-0123456789abcdef0")
    #expect(Self.lists(test).isEmpty)
    #expect(test.cloud.network.vpcEndpoints.isEmpty)
  }

  @Test(arguments: [
    Refusal(
      "a second one in the same table", "CreateVpcEndpoint",
      ["VpcId": "$vpc1", "ServiceName": service, "RouteTableIds": ["$table1"]],
      "RouteAlreadyExists"),
    Refusal(
      "a table of another VPC", "CreateVpcEndpoint",
      ["VpcId": "$vpc1", "ServiceName": service, "RouteTableIds": ["$table2"]], "InvalidParameter"),
    Refusal(
      "an unknown service", "CreateVpcEndpoint",
      ["VpcId": "$vpc1", "ServiceName": "com.amazonaws.us-west-2.none"], "InvalidServiceName",
      "The Vpc Endpoint Service 'com.amazonaws.us-west-2.none' does not exist"),
    Refusal(
      "interfaces for S3", "CreateVpcEndpoint",
      ["VpcId": "$vpc1", "ServiceName": service, "VpcEndpointType": "Interface"],
      "InvalidParameter",
      "Endpoint type (Interface) does not match available service types ([Gateway])."),
    Refusal(
      "a policy that is no JSON", "CreateVpcEndpoint",
      ["VpcId": "$vpc1", "ServiceName": service, "PolicyDocument": "{"], "InvalidPolicyDocument"),
    Refusal(
      "to delete its route by hand", "DeleteRoute",
      ["RouteTableId": "$table1", "DestinationPrefixListId": "pl-68a54001"],
      "InvalidParameterValue",
      "cannot remove VPC endpoint route pl-68a54001 in route table $table1"),
  ])
  func `what is refused`(refusal: Refusal) throws { refusal.check(in: try Self.lab()) }
}
