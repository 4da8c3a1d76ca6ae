import AWSModel
import CloudTesting
import Documents
import Foundations
import Testing

@testable import AWSServices
@testable import NetworkModel

@Suite struct DefaultVPCTests {
  /// An account whose default VPC was deleted, as tidy people do.
  private static func tidied() throws -> TestCloud {
    var test = TestCloud()
    let vpc = try #require(test.cloud.network.vpcs.first)
    let gateway = try #require(test.cloud.network.internetGateways.first)
    test.remember("$vpc", vpc.id.rawValue)
    let gatewayID = JSONValue.string(gateway.id.rawValue)
    try test.call("DetachInternetGateway", ["InternetGatewayId": gatewayID, "VpcId": "$vpc"])
    try test.call("DeleteInternetGateway", ["InternetGatewayId": gatewayID])
    for subnet in test.cloud.network.subnets {
      try test.call("DeleteSubnet", ["SubnetId": .string(subnet.id.rawValue)])
    }
    try test.call("DeleteVpc", ["VpcId": "$vpc"])
    return test
  }

  @Test func `VPC-19 the default VPC is made anew as every account found it`() throws {
    var test = try Self.tidied()
    let before = TestCloud().cloud.network
    let made = try test.call("CreateDefaultVpc")["Vpc"]
    #expect(made?["IsDefault"] == true && made?["CidrBlock"] == "172.31.0.0/16")
    let network = test.cloud.network
    #expect(network.subnets.map(\.cidr) == before.subnets.map(\.cidr))
    #expect(network.internetGateways.count == 1)
    #expect(network.routeTables.first?.routes.count == 2)
    #expect(
      test.refusal(of: "CreateDefaultVpc", [:])?.message
        == "A Default VPC already exists for this account in this region.")
  }

  @Test func `VPC-56 a default subnet is made where its zone has none, in the first free block`()
    throws
  {
    var test = TestCloud()
    let request: JSONObject = ["AvailabilityZone": "us-west-2b"]
    #expect(
      test.refusal(of: "CreateDefaultSubnet", request)?.code
        == "DefaultSubnetAlreadyExistsInAvailabilityZone")
    let subnet = try #require(
      test.cloud.network.subnets.first { $0.availabilityZone == "us-west-2b" })
    try test.call("DeleteSubnet", ["SubnetId": .string(subnet.id.rawValue)])
    let made = try test.call("CreateDefaultSubnet", request)["Subnet"]
    #expect(made?["CidrBlock"] == .string(subnet.cidr.description))
    #expect(made?["DefaultForAz"] == true && made?["MapPublicIpOnLaunch"] == true)
    #expect(
      test.refusal(of: "CreateDefaultSubnet", ["AvailabilityZone": "us-west-2z"])?.message
        == "Invalid availability zone: [us-west-2z]")
    #expect(
      try Self.tidied().refusal(of: "CreateDefaultSubnet", request)?.code
        == "DefaultVpcDoesNotExist")
  }

  @Test func `the account's attributes name the default VPC, and none without one`() throws {
    for (var test, expected) in [
      (TestCloud(), TestCloud().cloud.network.vpcs.first?.id.rawValue ?? ""),
      (try Self.tidied(), "none"),
    ] {
      let answer = try test.call(
        "DescribeAccountAttributes", ["AttributeNames": ["default-vpc", "supported-platforms"]])
      let values = answer["AccountAttributes"]?.array?.map {
        $0["AttributeValues"]?[0]?["AttributeValue"]
      }
      #expect(values == ["VPC", .string(expected)])
    }
  }

  @Test(arguments: [
    (kind: "region", locations: ["us-west-2"]),
    (
      kind: "availability-zone",
      locations: ["us-west-2a", "us-west-2b", "us-west-2c", "us-west-2d"]
    ),
  ])
  func `a type is offered everywhere`(kind: String, locations: [String]) throws {
    var test = TestCloud()
    let answer = try test.call(
      "DescribeInstanceTypeOfferings",
      [
        "LocationType": .string(kind),
        "Filters": [["Name": "instance-type", "Values": ["t2.micro"]]],
      ])
    let found = answer["InstanceTypeOfferings"]?.array?.compactMap { $0["Location"]?.string }
    #expect(found == locations)
  }
}
