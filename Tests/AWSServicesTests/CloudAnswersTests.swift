import AWSModel
import Documents
import Foundations
import Testing

@testable import AWSServices
@testable import DataPlane
@testable import NetworkModel

@Suite struct CloudAnswersTests {
  private static func cloud() -> Cloud { Cloud(seed: 5, now: Instant(seconds: 1_767_603_600)) }

  struct Row: Sendable {
    var request: Request
    var changed: CloudParts
  }

  @Test(arguments: [
    Row(
      request: Request(.ec2, "CreateVpc", ["CidrBlock": "10.1.0.0/16"]),
      changed: [.vpcs, .routeTables, .securityGroups, .networkACLs]),
    Row(request: Request(.ec2, "DescribeVpcs"), changed: []),
    Row(request: Request(.logs, "CreateLogGroup", ["logGroupName": "g"]), changed: .logs),
    Row(
      request: Request(
        .iam, "CreatePolicy",
        [
          "PolicyName": "p",
          "PolicyDocument": .string(
            #"{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"*","Resource":"*"}]}"#
          ),
        ]), changed: .iam),
  ])
  func `a call changes the parts that it is about and no others`(row: Row) throws {
    let before = Self.cloud()
    var after = before
    _ = try after.handle(row.request)
    #expect(after.parts(changedSince: before) == row.changed, "\(row.request.operation)")
  }

  /// Whoever adds a property names its part in `Cloud.parts(changedSince:)`, then here.
  @Test func `every property has its part`() {
    func properties(of value: Any) -> Set<String> {
      Set(Mirror(reflecting: value).children.compactMap(\.label))
    }
    let cloud = Self.cloud()
    #expect(
      properties(of: cloud) == [
        "startedAt", "seed", "homeRegion", "roles", "managedPolicies", "regional", "otherRegions",
      ])
    #expect(
      properties(of: cloud.regional) == [
        "fabric", "documentCache", "dhcpOptionsID", "storedResources", "logGroups", "logQueries",
        "queryDefinitions", "identifiers", "addresses",
      ])
    #expect(
      properties(of: cloud.fabric) == [
        "now", "network", "networkCache", "choices", "connections", "instanceConnectSessions",
        "instanceConnectSessionCount", "pingProcesses", "flowLogs", "flowLogCollection",
        "trafficSeed", "timings",
      ])
    #expect(
      properties(of: cloud.network) == [
        "region", "account", "vpcs", "subnets", "internetGateways", "routeTables",
        "securityGroups", "networkACLs", "instances", "networkInterfaces", "elasticIPAddresses",
        "peeringConnections", "natGateways", "vpcEndpoints", "prefixLists", "formerAddresses",
      ])
  }

  @Test func `time changes answers only when something falls due`() throws {
    var cloud = Self.cloud()
    let subnet = try #require(cloud.network.subnets.first?.id.rawValue)
    let image = cloud.images[0].id
    _ = try cloud.handle(
      Request(
        .ec2, "RunInstances",
        [
          "ImageId": .string(image), "InstanceType": "t2.micro", "SubnetId": .string(subnet),
          "MinCount": 1, "MaxCount": 1,
        ]))
    let pending = cloud
    cloud.advance(byMilliseconds: 10)
    #expect(cloud.parts(changedSince: pending) == .clock)
    cloud.advance(byMilliseconds: 120_000)
    #expect(cloud.parts(changedSince: pending).contains(.instances))
  }
}
