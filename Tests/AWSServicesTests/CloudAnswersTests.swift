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

  /// Lessons check a request once and ask it often: what they are told is what anybody is told.
  @Test func `a request that was checked before is answered alike`() throws {
    var cloud = Self.cloud()
    _ = try cloud.handle(Request(.ec2, "CreateVpc", ["CidrBlock": "10.1.0.0/16"]))
    let refused = [
      Request(.ec2, "DescribeVpcs", ["VpcIds": ["vpc-0"]]),
      Request(.ec2, "DescribeVpcs", ["DryRun": true]),
      Request(.ec2, "DescribeVpcs", region: "mars-1"),
      Request(.logs, "DescribeLogStreams", ["logGroupName": "none"]),
    ]
    let lookups = OperationRegistry.all.filter { $0.isLookup }.map {
      Request($0.description.service, $0.description.name)
    }
    for request in refused + lookups {
      func answer(_ ask: () throws(AWSError) -> JSONObject) -> Result<JSONObject, AWSError> {
        do throws(AWSError) { return .success(try ask()) } catch { return .failure(error) }
      }
      guard let checked = CheckedRequest(request) else {
        // Nothing in the account could mend it.
        #expect(throws: AWSError.self) { try cloud.answer(to: request) }
        continue
      }
      let before = answer { () throws(AWSError) in try cloud.answer(to: checked) }
      let asked = answer { () throws(AWSError) in try cloud.answer(to: request) }
      #expect(before == asked, "\(request.operation)")
    }
  }

  /// Whoever adds a property names its part in `Cloud.parts(changedSince:)`, then here.
  @Test func `every property has its part`() throws {
    func properties(of value: Any) -> Set<String> {
      let children = Mirror(reflecting: value).children
      // What copies share stands behind a wrapper: `_fabric` for `fabric`.
      return Set(children.compactMap { $0.label.map { String($0.trimmingPrefix("_")) } })
    }
    func tables(of network: Network) throws -> Set<String> {
      let wrapper = Mirror(reflecting: network).children.first { $0.label == "_tables" }
      let box = try #require(wrapper.map { Mirror(reflecting: $0.value).children.first?.value })
      let value = try #require(box.map { Mirror(reflecting: $0).children.first?.value })
      return try properties(of: #require(value))
    }
    let cloud = Self.cloud()
    #expect(
      properties(of: cloud) == [
        "startedAt", "seed", "homeRegion", "roles", "managedPolicies", "users", "instanceProfiles",
        "temporaryCredentials", "fabric", "regional", "otherRegions",
      ])
    #expect(
      properties(of: cloud.regional) == [
        "region", "documentCache", "dhcpOptionsID", "storedResources", "logGroups", "logQueries",
        "queryDefinitions", "answeredTokens", "identifiers", "addresses",
      ])
    #expect(
      properties(of: cloud.fabric) == [
        "now", "network", "networkCache", "choices", "connections", "instanceConnectSessions",
        "instanceConnectSessionCount", "pingProcesses", "flowLogs", "flowLogCollection",
        "trafficSeed", "timings", "notedPackets", "elsewhere",
      ])
    #expect(properties(of: cloud.network) == ["region", "account", "tables"])
    #expect(
      try tables(of: cloud.network) == [
        "vpcs", "subnets", "internetGateways", "egressOnlyInternetGateways",
        "routeTables",
        "securityGroups", "networkACLs", "instances", "networkInterfaces", "elasticIPAddresses",
        "peeringConnections", "natGateways", "vpcEndpoints", "instanceConnectEndpoints",
        "prefixLists", "formerAddresses",
      ])
  }

  /// A change of rules shows in no description of an instance, and what would show is refused.
  @Test func `security groups change nothing that instances show`() throws {
    var cloud = Self.cloud()
    let vpc = try #require(cloud.network.vpcs.first?.id.rawValue)
    let subnet = try #require(cloud.network.subnets.first?.id.rawValue)
    let made = try cloud.handle(
      Request(
        .ec2, "CreateSecurityGroup",
        ["GroupName": "web", "Description": "web", "VpcId": .string(vpc)]))
    let group = try #require(made["GroupId"])
    _ = try cloud.handle(
      Request(
        .ec2, "RunInstances",
        [
          "ImageId": .string(cloud.images[0].id), "InstanceType": "t2.micro",
          "SubnetId": .string(subnet), "SecurityGroupIds": [group], "MinCount": 1, "MaxCount": 1,
        ]))
    let before = cloud
    _ = try cloud.handle(
      Request(
        .ec2, "AuthorizeSecurityGroupIngress",
        [
          "GroupId": group,
          "IpPermissions": [
            [
              "IpProtocol": "tcp", "FromPort": 22, "ToPort": 22,
              "IpRanges": [["CidrIp": "10.0.0.0/8"]],
            ]
          ],
        ]))
    #expect(cloud.parts(changedSince: before) == .securityGroups)
    for operation in ["DescribeInstances", "DescribeNetworkInterfaces"] {
      let parts = CloudParts.Reading(by: operation, of: .ec2).parts(in: cloud)
      #expect(!parts.contains(.securityGroups))
      let request = Request(.ec2, operation)
      #expect(try cloud.answer(to: request) == before.answer(to: request))
    }
    let error = #expect(throws: AWSError.self) {
      _ = try cloud.handle(Request(.ec2, "DeleteSecurityGroup", ["GroupId": group]))
    }
    #expect(error?.code == "DependencyViolation")
  }

  @Test func `peering counts for routes as soon as one leads there`() throws {
    var cloud = Self.cloud()
    #expect(!CloudParts.routes(in: cloud).contains(.peeringConnections))
    let vpc = try #require(cloud.network.vpcs.first?.id.rawValue)
    let table = try #require(cloud.network.routeTables.first?.id.rawValue)
    let other = try cloud.handle(Request(.ec2, "CreateVpc", ["CidrBlock": "10.9.0.0/16"]))
    let peering = try cloud.handle(
      Request(
        .ec2, "CreateVpcPeeringConnection",
        ["VpcId": .string(vpc), "PeerVpcId": other["Vpc"]?["VpcId"] ?? .null]))
    let id = try #require(peering["VpcPeeringConnection"]?["VpcPeeringConnectionId"])
    _ = try cloud.handle(
      Request(.ec2, "AcceptVpcPeeringConnection", ["VpcPeeringConnectionId": id]))
    cloud.advance(byMilliseconds: 60_000)
    _ = try cloud.handle(
      Request(
        .ec2, "CreateRoute",
        [
          "RouteTableId": .string(table), "DestinationCidrBlock": "10.9.0.0/16",
          "VpcPeeringConnectionId": id,
        ]))
    #expect(CloudParts.routes(in: cloud).contains(.peeringConnections))
    let before = cloud
    _ = try cloud.handle(
      Request(.ec2, "DeleteVpcPeeringConnection", ["VpcPeeringConnectionId": id]))
    let request = Request(.ec2, "DescribeRouteTables")
    #expect(try cloud.answer(to: request) != before.answer(to: request))
    #expect(
      !cloud.parts(changedSince: before).isDisjoint(with: CloudParts.routes(in: before)))
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
