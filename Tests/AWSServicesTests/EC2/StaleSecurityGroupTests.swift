import AWSModel
import CloudTesting
import Documents
import Testing

@testable import AWSServices
@testable import NetworkModel

@Suite struct StaleSecurityGroupTests {
  /// The lab, with a rule in each direction of the first group that names the second VPC's.
  private static func lab() throws -> TestCloud {
    var test = try TestCloud.lab()
    for operation in ["AuthorizeSecurityGroupIngress", "AuthorizeSecurityGroupEgress"] {
      try test.call(
        operation,
        [
          "GroupId": "$group1",
          "IpPermissions": [
            [
              "IpProtocol": "tcp", "FromPort": 22, "ToPort": 22,
              "UserIdGroupPairs": [["GroupId": "$group2", "Description": "SSH"]],
            ]
          ],
        ])
    }
    return test
  }

  private static func stale(_ test: inout TestCloud) throws -> JSONValue? {
    try test.call("DescribeStaleSecurityGroups", ["VpcId": "$vpc1"])["StaleSecurityGroupSet"]
  }

  @Test func `SG-10 a rule is stale when its peering goes, and is not when it is back`() throws {
    var test = try Self.lab()
    #expect(try Self.stale(&test) == [])
    try test.call("DeleteVpcPeeringConnection", ["VpcPeeringConnectionId": "$pcx"])
    let permission: JSONValue = [
      "FromPort": 22, "IpProtocol": "tcp", "ToPort": 22,
      "UserIdGroupPairs": [
        [
          "Description": "SSH", "UserId": .string(test.cloud.account),
          "GroupId": .string(test.id("$group2")), "VpcId": .string(test.id("$vpc2")),
          "VpcPeeringConnectionId": .string(test.id("$pcx")), "PeeringStatus": "deleted",
        ]
      ],
    ]
    #expect(
      try Self.stale(&test) == [
        [
          "Description": "SSH and ping", "GroupId": .string(test.id("$group1")),
          "GroupName": "NextWork-1-SG", "StaleIpPermissions": [permission],
          "StaleIpPermissionsEgress": [permission], "VpcId": .string(test.id("$vpc1")),
        ]
      ])
    try test.make(
      "$again", "VpcPeeringConnection.VpcPeeringConnectionId", "CreateVpcPeeringConnection",
      ["VpcId": "$vpc1", "PeerVpcId": "$vpc2"])
    try test.call("AcceptVpcPeeringConnection", ["VpcPeeringConnectionId": "$again"])
    test.cloud.advance(byMilliseconds: 5_000)
    #expect(try Self.stale(&test) == [])
  }

  @Test func `SG-10 of a group that was deleted nothing but its id is known`() throws {
    var test = try Self.lab()
    try test.call("DeleteVpcPeeringConnection", ["VpcPeeringConnectionId": "$pcx"])
    try test.call("TerminateInstances", ["InstanceIds": ["$instance2"]])
    test.cloud.advance(byMilliseconds: 120_000)
    try test.call("DeleteSecurityGroup", ["GroupId": "$group2"])
    let pair = try Self.stale(&test)?[0]?["StaleIpPermissions"]?[0]?["UserIdGroupPairs"]?[0]
    #expect(
      pair == [
        "Description": "SSH", "UserId": .string(test.cloud.account),
        "GroupId": .string(test.id("$group2")),
      ])
  }

  @Test func `it goes by pages`() throws {
    var test = try Self.lab()
    for number in 1...6 {
      try test.make(
        "$more\(number)", "GroupId", "CreateSecurityGroup",
        ["GroupName": .string("more-\(number)"), "Description": "d", "VpcId": "$vpc1"])
      try test.call(
        "AuthorizeSecurityGroupIngress",
        [
          "GroupId": .string("$more\(number)"),
          "IpPermissions": [
            ["IpProtocol": "-1", "UserIdGroupPairs": [["GroupId": "$group2"]]]
          ],
        ])
    }
    try test.call("DeleteVpcPeeringConnection", ["VpcPeeringConnectionId": "$pcx"])
    let first = try test.call(
      "DescribeStaleSecurityGroups", ["VpcId": "$vpc1", "MaxResults": 5])
    #expect(first["StaleSecurityGroupSet"]?.array?.count == 5)
    let token = try #require(first["NextToken"])
    let second = try test.call(
      "DescribeStaleSecurityGroups", ["VpcId": "$vpc1", "MaxResults": 5, "NextToken": token])
    #expect(second["StaleSecurityGroupSet"]?.array?.count == 2)
    #expect(second["NextToken"] == nil)
  }

  @Test(arguments: [
    Refusal("no VPC", "DescribeStaleSecurityGroups", [:], "MissingParameter"),
    Refusal(
      "a VPC that is not there", "DescribeStaleSecurityGroups",
      ["VpcId": "vpc-0123456789abcdef0"], "InvalidVpcID.NotFound"),
    Refusal(
      "too small a page", "DescribeStaleSecurityGroups", ["VpcId": "$vpc1", "MaxResults": 4],
      "InvalidParameterValue"),
    Refusal(
      "too large a page", "DescribeStaleSecurityGroups", ["VpcId": "$vpc1", "MaxResults": 256],
      "InvalidParameterValue"),
    Refusal(
      "a dry run", "DescribeStaleSecurityGroups", ["VpcId": "$vpc1", "DryRun": true],
      "DryRunOperation"),
  ])
  func `what AWS refuses is refused`(_ refusal: Refusal) throws {
    refusal.check(in: try Self.lab())
  }
}
