import AWSModel
import CloudTesting
import Documents
import Testing

@testable import AWSServices
@testable import NetworkModel

@Suite struct EgressOnlyInternetGatewayTests {
  private static func gateway() throws -> TestCloud {
    var test = TestCloud()
    try test.make("$vpc", "Vpc.VpcId", "CreateVpc", ["CidrBlock": "10.1.0.0/16"])
    try test.make(
      "$gateway", "EgressOnlyInternetGateway.EgressOnlyInternetGatewayId",
      "CreateEgressOnlyInternetGateway",
      [
        "VpcId": "$vpc", "ClientToken": "once",
        "TagSpecifications": [
          [
            "ResourceType": "egress-only-internet-gateway",
            "Tags": [["Key": "Name", "Value": "out"]],
          ]
        ],
      ])
    return test
  }

  @Test func `VPC-53 a gateway is attached from the beginning, and is listed by its tags`() throws {
    var test = try Self.gateway()
    let described: JSONValue = [
      [
        "Attachments": [["State": "attached", "VpcId": .string(test.id("$vpc"))]],
        "EgressOnlyInternetGatewayId": .string(test.id("$gateway")),
        "Tags": [["Key": "Name", "Value": "out"]],
      ]
    ]
    let matching: [JSONObject] = [
      [:], ["EgressOnlyInternetGatewayIds": ["$gateway"]],
      ["Filters": [["Name": "tag:Name", "Values": ["o*"]]]],
    ]
    for request in matching {
      let answer = try test.call("DescribeEgressOnlyInternetGateways", request)
      #expect(answer["EgressOnlyInternetGateways"] == described)
    }
    let others = try test.call(
      "DescribeEgressOnlyInternetGateways", ["Filters": [["Name": "tag-key", "Values": ["x"]]]])
    #expect(others["EgressOnlyInternetGateways"] == [])
    let tags = try test.call("DescribeTags")["Tags"]
    #expect(tags?[0]?["ResourceType"] == "egress-only-internet-gateway")
  }

  @Test func `the same client token makes the same gateway`() throws {
    var test = try Self.gateway()
    let again = try test.call(
      "CreateEgressOnlyInternetGateway",
      [
        "VpcId": "$vpc", "ClientToken": "once",
        "TagSpecifications": [
          [
            "ResourceType": "egress-only-internet-gateway",
            "Tags": [["Key": "Name", "Value": "out"]],
          ]
        ],
      ])
    Refusal(
      "ERR-20 another call with the token", "CreateEgressOnlyInternetGateway",
      ["VpcId": "$vpc", "ClientToken": "once"], "IdempotentParameterMismatch"
    ).check(in: test)
    #expect(again["ClientToken"] == "once")
    #expect(
      again["EgressOnlyInternetGateway"]?["EgressOnlyInternetGatewayId"]?.string
        == test.id("$gateway"))
    #expect(test.cloud.network.egressOnlyInternetGateways.count == 1)
  }

  @Test func `VPC-53 it hinders the deletion of its VPC, and completion offers it`() throws {
    var test = try Self.gateway()
    #expect(
      test.cloud.references(for: "EgressOnlyInternetGatewayIds")
        == [ResourceReference(test.id("$gateway"), name: "out")])
    let error = test.refusal(of: "DeleteVpc", ["VpcId": "$vpc"])
    #expect(error?.code == "DependencyViolation")
    #expect(
      error?.advice
        == test.resolved("The egress-only internet gateway $gateway is still in this VPC."))
    let deleted = try test.call(
      "DeleteEgressOnlyInternetGateway", ["EgressOnlyInternetGatewayId": "$gateway"])
    #expect(deleted["ReturnCode"] == true)
    #expect(test.cloud.isGone(test.id("$gateway")))
    try test.call("DeleteVpc", ["VpcId": "$vpc"])
  }

  @Test func `six are too many (VPC-52)`() throws {
    var test = try Self.gateway()
    for _ in 1..<Quota.egressOnlyInternetGateways {
      try test.call("CreateEgressOnlyInternetGateway", ["VpcId": "$vpc"])
    }
    let page = try test.call("DescribeEgressOnlyInternetGateways", ["MaxResults": 5])
    #expect(page["EgressOnlyInternetGateways"]?.array?.count == 5 && page["NextToken"] == nil)
    #expect(
      test.refusal(of: "CreateEgressOnlyInternetGateway", ["VpcId": "$vpc"])?.code
        == "EgressOnlyInternetGatewayLimitExceeded")
  }

  @Test(arguments: [
    Refusal("no VPC", "CreateEgressOnlyInternetGateway", [:], "MissingParameter"),
    Refusal(
      "a VPC that is not there", "CreateEgressOnlyInternetGateway",
      ["VpcId": "vpc-0123456789abcdef0"], "InvalidVpcID.NotFound"),
    Refusal(
      "a gateway that is not there", "DeleteEgressOnlyInternetGateway",
      ["EgressOnlyInternetGatewayId": "eigw-0123456789abcdef0"], "InvalidGatewayID.NotFound",
      "The gateway ID 'eigw-0123456789abcdef0' does not exist"),
    Refusal(
      "no id", "DescribeEgressOnlyInternetGateways",
      ["EgressOnlyInternetGatewayIds": ["igw-0123456789abcdef0"]], "InvalidGatewayID.Malformed"),
    Refusal(
      "a filter that AWS lacks", "DescribeEgressOnlyInternetGateways",
      ["Filters": [["Name": "vpc-id", "Values": ["$vpc"]]]], "InvalidParameterValue"),
    Refusal(
      "a dry run", "CreateEgressOnlyInternetGateway", ["VpcId": "$vpc", "DryRun": true],
      "DryRunOperation"),
  ])
  func `what AWS refuses is refused`(_ refusal: Refusal) throws {
    refusal.check(in: try Self.gateway())
  }
}
