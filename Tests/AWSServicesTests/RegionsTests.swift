import AWSModel
import Documents
import Foundations
import Testing

@testable import AWSServices
@testable import DataPlane
@testable import NetworkModel

/// One account in several Regions.
@Suite struct RegionsTests {
  static let usable = Region.all.filter(\.isEnabled).map(\.name)

  private static func cloud() -> Cloud { Cloud(seed: 7, now: Instant(seconds: 1_790_000_000)) }

  private static func strings(_ value: JSONValue?, _ member: String) -> [String] {
    (value?.array ?? []).compactMap { $0[member]?.string }
  }

  private static func call(
    _ cloud: inout Cloud, _ service: Service, _ operation: String,
    _ parameters: JSONObject = [:], in region: String? = nil
  ) throws -> JSONObject {
    try cloud.handle(Request(service, operation, parameters, region: region))
  }

  // MARK: Every Region

  @Test(arguments: usable)
  func `a Region shows its own zones, default VPC, subnets and images`(region: String) throws {
    var cloud = Self.cloud()
    let zones = try Self.call(&cloud, .ec2, "DescribeAvailabilityZones", in: region)
    let names = Self.strings(zones["AvailabilityZones"], "ZoneName")
    #expect(names == AvailabilityZone.all(in: region).map(\.name))
    let vpcs = try Self.call(&cloud, .ec2, "DescribeVpcs", in: region)
    #expect(vpcs["Vpcs"]?[0]?["IsDefault"] == true)
    let subnets = try Self.call(&cloud, .ec2, "DescribeSubnets", in: region)
    #expect(Self.strings(subnets["Subnets"], "AvailabilityZone") == names)
    let images = try Self.call(&cloud, .ec2, "DescribeImages", in: region)
    let ids = Set(Self.strings(images["Images"], "ImageId"))
    for other in Self.usable where other != region {
      let others = try Self.call(&cloud, .ec2, "DescribeImages", in: other)
      #expect(ids.isDisjoint(with: Self.strings(others["Images"], "ImageId")), "\(other)")
    }
    let options = try Self.call(&cloud, .ec2, "DescribeDhcpOptions", in: region)
    let domain = region == "us-east-1" ? "ec2.internal" : "\(region).compute.internal"
    #expect(JSONValue.object(options).json(.line).contains(domain))
  }

  @Test func `two Regions have different default VPCs, the same ones each time`() throws {
    var cloud = Self.cloud()
    var ids: [String: String] = [:]
    for region in Self.usable {
      let answer = try Self.call(&cloud, .ec2, "DescribeVpcs", in: region)
      ids[region] = answer["Vpcs"]?[0]?["VpcId"]?.string
    }
    #expect(Set(ids.values).count == Self.usable.count)
    for region in Self.usable {
      let again = try Self.call(&cloud, .ec2, "DescribeVpcs", in: region)
      #expect(again["Vpcs"]?[0]?["VpcId"]?.string == ids[region])
    }
  }

  @Test func `looking at another Region changes nothing, and costs nothing afterwards`() throws {
    var cloud = Self.cloud()
    let before = cloud
    for region in Self.usable {
      _ = try Self.call(&cloud, .ec2, "DescribeSecurityGroups", in: region)
      _ = try? Self.call(&cloud, .ec2, "DeleteVpc", ["VpcId": "vpc-0123"], in: region)
    }
    #expect(cloud == before)
    #expect(cloud.usedRegions == ["us-west-2"])
    #expect(cloud.parts(changedSince: before).isEmpty)
  }

  // MARK: Refusals

  struct Refusal: Sendable {
    var region: String
    var service: Service
    var operation: String
    var code: String
    var message: String
  }

  @Test(arguments: [
    Refusal(
      region: "xx-yyyy-1", service: .ec2, operation: "DescribeVpcs",
      code: AWSError.noEndpointCode,
      message:
        #"Could not connect to the endpoint URL: "https://ec2.xx-yyyy-1.amazonaws.com/""#),
    Refusal(
      region: "us-west-9", service: .sts, operation: "GetCallerIdentity",
      code: AWSError.noEndpointCode,
      message: #"Could not connect to the endpoint URL: "https://sts.us-west-9.amazonaws.com/""#),
    Refusal(
      region: "af-south-1", service: .ec2, operation: "DescribeVpcs", code: "AuthFailure",
      message: "AWS was not able to validate the provided access credentials"),
    Refusal(
      region: "cn-north-1", service: .ec2, operation: "DescribeVpcs", code: "AuthFailure",
      message: "AWS was not able to validate the provided access credentials"),
    Refusal(
      region: "me-south-1", service: .logs, operation: "DescribeLogGroups",
      code: "UnrecognizedClientException",
      message: "The security token included in the request is invalid."),
    Refusal(
      region: "eu-south-1", service: .sts, operation: "GetCallerIdentity",
      code: "InvalidClientTokenId",
      message: "The security token included in the request is invalid"),
  ])
  func `a Region that cannot be used is refused as AWS refuses it (REG-03)`(row: Refusal) throws {
    var cloud = Self.cloud()
    let before = cloud
    let error = #expect(throws: AWSError.self) {
      try Self.call(&cloud, row.service, row.operation, in: row.region)
    }
    #expect(error?.code == row.code)
    #expect(error?.message == row.message)
    #expect(cloud == before)
  }

  // MARK: Account and Region

  @Test func `what is made in a Region is there and nowhere else`() throws {
    var cloud = Self.cloud()
    let home = cloud
    let made = try Self.call(
      &cloud, .ec2, "CreateVpc", ["CidrBlock": "10.9.0.0/16"], in: "eu-west-1")
    let id = try #require(made["Vpc"]?["VpcId"]?.string)
    #expect(cloud.region == "us-west-2")
    #expect(cloud.usedRegions == ["us-west-2", "eu-west-1"])
    #expect(cloud.network == home.network)
    #expect(cloud.serving("eu-west-1").network.vpcs[parsing: id] != nil)
    #expect(cloud.parts(changedSince: home) == .otherRegions)
    #expect(cloud.hasResource(id) && !cloud.isGone(id))
    let error = #expect(throws: AWSError.self) {
      try Self.call(&cloud, .ec2, "DescribeVpcs", ["VpcIds": [.string(id)]])
    }
    #expect(error?.code == "InvalidVpcID.NotFound")
    // The same chance as ever at home: another Region's calls draw from streams of their own.
    var apart = home
    let here = try Self.call(&cloud, .ec2, "CreateVpc", ["CidrBlock": "10.1.0.0/16"])
    #expect(here == (try Self.call(&apart, .ec2, "CreateVpc", ["CidrBlock": "10.1.0.0/16"])))
  }

  @Test func `a call that fails in another Region leaves no trace`() throws {
    var cloud = Self.cloud()
    _ = try Self.call(&cloud, .ec2, "CreateVpc", ["CidrBlock": "10.9.0.0/16"], in: "eu-west-1")
    let before = cloud
    #expect(throws: AWSError.self) {
      try Self.call(&cloud, .ec2, "CreateVpc", ["CidrBlock": "10.9.0.0/8"], in: "eu-west-1")
    }
    #expect(cloud == before)
  }

  @Test func `roles and the account are the same from everywhere`() throws {
    var cloud = Self.cloud()
    let trust =
      #"{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":"#
      + #"{"Service":"vpc-flow-logs.amazonaws.com"},"Action":"sts:AssumeRole"}]}"#
    var apart = cloud
    let role: JSONObject = ["RoleName": "r", "AssumeRolePolicyDocument": .string(trust)]
    let made = try Self.call(&cloud, .iam, "CreateRole", role, in: "eu-west-1")
    #expect(made == (try Self.call(&apart, .iam, "CreateRole", role)))
    #expect(cloud == apart)
    for region in Self.usable {
      #expect(
        try Self.call(&cloud, .iam, "ListRoles", in: region)
          == (try Self.call(&cloud, .iam, "ListRoles")))
      #expect(
        try Self.call(&cloud, .sts, "GetCallerIdentity", in: region)
          == (try Self.call(&cloud, .sts, "GetCallerIdentity")))
    }
  }

  // MARK: Time

  @Test func `time passes in every Region, and each is due at its own moments`() throws {
    var cloud = Self.cloud()
    for region in [nil, "eu-central-1", "ap-south-1"] {
      let zones = try Self.call(&cloud, .ec2, "DescribeSubnets", in: region)
      let images = try Self.call(&cloud, .ec2, "DescribeImages", in: region)
      _ = try Self.call(
        &cloud, .ec2, "RunInstances",
        [
          "ImageId": images["Images"]?[0]?["ImageId"] ?? .null, "InstanceType": "t2.micro",
          "MinCount": 1, "MaxCount": 1, "SubnetId": zones["Subnets"]?[0]?["SubnetId"] ?? .null,
        ], in: region)
    }
    cloud.advance(byMilliseconds: 60_000)
    for region in cloud.usedRegions {
      let there = cloud.serving(region)
      #expect(there.now == cloud.now)
      let instance = try #require(there.network.instances.first)
      #expect(instance.state == .running, "\(region)")
      #expect(instance.runningSince.map { $0 < cloud.now } == true)
      let name = try #require(there.network.privateDNSName(of: instance))
      #expect(name.hasSuffix(".\(region).compute.internal"))
      let address = try #require(there.network.publicAddress(of: instance))
      let blocks = try #require(Region.named(region)).publicBlocks
      #expect(blocks.contains { $0.contains(address) }, "\(region) \(address)")
    }
  }
}
