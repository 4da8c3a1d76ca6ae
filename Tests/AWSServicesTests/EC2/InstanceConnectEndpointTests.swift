import AWSModel
import CloudTesting
import Documents
import Foundations
import Testing

@testable import AWSServices
@testable import DataPlane
@testable import NetworkModel

@Suite struct InstanceConnectEndpointTests {
  private static func lab() throws -> TestCloud {
    var test = try TestCloud.lab()
    try test.make(
      "$endpoint", "InstanceConnectEndpoint.InstanceConnectEndpointId",
      "CreateInstanceConnectEndpoint",
      ["SubnetId": "$subnet1", "SecurityGroupIds": ["$group1"], "ClientToken": "once"])
    return test
  }

  private static func endpoint(_ test: inout TestCloud) throws -> JSONValue? {
    try test.call("DescribeInstanceConnectEndpoints")["InstanceConnectEndpoints"]?[0]
  }

  @Test func `it lives from create-in-progress to its end, and its interface with it`() throws {
    var test = try Self.lab()
    let young = try Self.endpoint(&test)
    #expect(young?["State"] == "create-in-progress" && young?["NetworkInterfaceIds"] == [])
    test.cloud.advance(byMilliseconds: 301_000)
    let ready = try Self.endpoint(&test)
    #expect(ready?["State"] == "create-complete")
    #expect(ready?["VpcId"]?.string == test.id("$vpc1"))
    #expect(ready?["SecurityGroupIds"]?[0]?.string == test.id("$group1"))
    #expect(ready?["DnsName"]?.string?.hasPrefix(test.id("$endpoint")) == true)
    let id = try #require(ready?["NetworkInterfaceIds"]?[0])
    let card = try test.call("DescribeNetworkInterfaces", ["NetworkInterfaceIds": [id]])
    #expect(card["NetworkInterfaces"]?[0]?["RequesterManaged"] == true)
    let deleted = try test.call(
      "DeleteInstanceConnectEndpoint", ["InstanceConnectEndpointId": "$endpoint"])
    #expect(deleted["InstanceConnectEndpoint"]?["State"] == "delete-in-progress")
    test.cloud.advance(byMilliseconds: 181_000)
    #expect(try test.call("DescribeInstanceConnectEndpoints")["InstanceConnectEndpoints"] == [])
    #expect(test.cloud.network.networkInterfaces[parsing: id.string ?? ""] == nil)
  }

  @Test func `EIC-08 its connections come from its interface, so that groups let them pass or not`()
    throws
  {
    var test = try Self.lab()
    test.cloud.advance(byMilliseconds: 301_000)
    let network = test.cloud.network
    let endpoint = try #require(network.instanceConnectEndpoints.first)
    let address = try #require(network.networkInterfaces[endpoint.networkInterface]?.primaryAddress)
    let target = IPAddress.version4(try #require(test.interface("$interface1")?.primaryAddress))
    let origin = Endpoint.interface(endpoint.networkInterface)
    guard case .success(let session) = test.cloud.fabric.openSession(to: target, from: origin)
    else {
      Issue.record("no session")
      return
    }
    #expect(session.serviceAddress == .version4(address))
    try test.call(
      "RevokeSecurityGroupIngress",
      [
        "GroupId": "$group1", "IpProtocol": "tcp", "FromPort": 22, "ToPort": 22,
        "CidrIp": "0.0.0.0/0",
      ])
    guard
      case .failure(.blocked(let roundTrip)) = test.cloud.fabric.openSession(
        to: target, from: origin)
    else {
      Issue.record("a session without a rule")
      return
    }
    #expect(roundTrip.request.code == .securityGroupRulesMismatch)
    try test.call(
      "AuthorizeSecurityGroupIngress",
      [
        "GroupId": "$group1", "IpProtocol": "tcp", "FromPort": 22, "ToPort": 22,
        "CidrIp": .string("\(address)/32"),
      ])
    guard case .success = test.cloud.fabric.openSession(to: target, from: origin) else {
      Issue.record("no session from the endpoint's address")
      return
    }
  }

  @Test(arguments: [
    Refusal(
      "EIC-08 a second one in the VPC", "CreateInstanceConnectEndpoint", ["SubnetId": "$subnet1"],
      "InstanceConnectEndpointLimitExceeded"),
    Refusal(
      "a subnet that is not there", "CreateInstanceConnectEndpoint",
      ["SubnetId": "subnet-0123456789abcdef0"], "InvalidSubnetID.NotFound"),
    Refusal(
      "a group of another VPC", "CreateInstanceConnectEndpoint",
      ["SubnetId": "$subnet2", "SecurityGroupIds": ["$group1"]], "InvalidParameter"),
    Refusal(
      "one that is not there", "DeleteInstanceConnectEndpoint",
      ["InstanceConnectEndpointId": "eice-0123456789abcdef0"],
      "InvalidInstanceConnectEndpointId.NotFound",
      "The instance connect endpoint ID 'eice-0123456789abcdef0' does not exist"),
    Refusal(
      "another endpoint with its token", "CreateInstanceConnectEndpoint",
      ["SubnetId": "$subnet2", "ClientToken": "once"], "IdempotentParameterMismatch"),
    Refusal("its subnet", "DeleteSubnet", ["SubnetId": "$subnet1"], "DependencyViolation"),
  ])
  func `what is refused`(refusal: Refusal) throws { refusal.check(in: try Self.lab()) }
}
