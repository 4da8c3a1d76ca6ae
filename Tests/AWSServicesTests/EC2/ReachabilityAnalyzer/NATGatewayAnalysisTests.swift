import CloudTesting
import Documents
import Foundations
import Testing

@testable import AWSServices
@testable import NetworkModel

/// A path to the internet through a NAT gateway in another subnet.
@Suite struct NATGatewayAnalysisTests {
  private static func analysis(
    _ change: (inout TestCloud) throws -> Void = { _ in }
  ) throws -> (Value, TestCloud) {
    var test = try NetworkInsightsPathTests.lab()
    try test.make(
      "$subnet3", "Subnet.SubnetId", "CreateSubnet",
      ["VpcId": "$vpc1", "CidrBlock": "10.1.64.0/20"])
    try test.make(
      "$table3", "RouteTable.RouteTableId", "CreateRouteTable", ["VpcId": "$vpc1"])
    try test.call("AssociateRouteTable", ["RouteTableId": "$table3", "SubnetId": "$subnet3"])
    try test.call(
      "CreateRoute",
      ["RouteTableId": "$table3", "DestinationCidrBlock": "0.0.0.0/0", "GatewayId": "$igw1"])
    try test.make("$eip", "AllocationId", "AllocateAddress", ["Domain": "vpc"])
    try test.make(
      "$nat", "NatGateway.NatGatewayId", "CreateNatGateway",
      ["SubnetId": "$subnet3", "AllocationId": "$eip"])
    try test.call(
      "ReplaceRoute",
      ["RouteTableId": "$table1", "DestinationCidrBlock": "0.0.0.0/0", "NatGatewayId": "$nat"])
    test.cloud.advance(byMilliseconds: 120_000)
    try change(&test)
    try test.make(
      "$way", "NetworkInsightsPath.NetworkInsightsPathId", "CreateNetworkInsightsPath",
      [
        "Source": "$instance1", "Destination": "$igw1", "Protocol": "tcp", "DestinationPort": 443,
      ])
    try test.make(
      "$run", "NetworkInsightsAnalysis.NetworkInsightsAnalysisId", "StartNetworkInsightsAnalysis",
      ["NetworkInsightsPathId": "$way"])
    test.cloud.advance(byMilliseconds: 60_000)
    let answer = try test.call(
      "DescribeNetworkInsightsAnalyses", ["NetworkInsightsAnalysisIds": ["$run"]])
    return (answer["NetworkInsightsAnalyses"]?[0] ?? .null, test)
  }

  @Test func `the gateway is a component of the path, with headers before and after it`() throws {
    let (analysis, test) = try Self.analysis()
    #expect(analysis["NetworkPathFound"] == true)
    let component = analysis["ForwardPathComponents"]?.array?.first {
      $0["Component"]?["Id"]?.string == test.id("$nat")
    }
    let address = test.cloud.network.natGateways.first?.address.privateAddress.description ?? ""
    #expect(component?["OutboundHeader"]?["SourceAddresses"] == [.string("\(address)/32")])
    #expect(component?["Vpc"]?["Id"]?.string == test.id("$vpc1"))
  }

  @Test func `RA-02 a route to a gateway that is being deleted is in a bad state`() throws {
    let (analysis, test) = try Self.analysis {
      try $0.call("DeleteNatGateway", ["NatGatewayId": "$nat"])
      $0.cloud.advance(byMilliseconds: 120_000)
    }
    #expect(analysis["NetworkPathFound"] == false)
    let explanation = analysis["Explanations"]?[0]
    #expect(explanation?["ExplanationCode"] == "BAD_STATE_ROUTE")
    #expect(explanation?["NatGateway"]?["Id"]?.string == test.id("$nat"))
    #expect(explanation?["State"] == "deleted")
  }
}
