import AWSModel
import CloudTesting
import Documents
import Testing

@testable import AWSServices
@testable import NetworkModel

@Suite struct SecurityGroupTests {
  private func network() throws -> TestCloud {
    var test = TestCloud()
    try test.makeNetwork("1")
    return test
  }

  private func rules(_ test: TestCloud) -> [SecurityGroupRule] {
    test.cloud.network.securityGroups[ResourceID(generated: test.id("$group1"))]?.rules ?? []
  }

  /// SG-06
  @Test func `a rule is added and removed in either form`() throws {
    var test = try network()
    let before = rules(test)
    let single: Members = [
      "GroupId": "$group1", "IpProtocol": "tcp", "FromPort": 80, "ToPort": 80,
      "CidrIp": "100.68.0.18/18",
    ]
    let added = try test.call("AuthorizeSecurityGroupIngress", single)
    #expect(added["SecurityGroupRules"]?[0]?["CidrIpv4"] == "100.68.0.0/18")
    let listed: Members = [
      "GroupId": "$group1",
      "IpPermissions": [
        [
          "IpProtocol": "6", "FromPort": 80, "ToPort": 80,
          "IpRanges": [["CidrIp": "100.68.0.0/18"]],
        ]
      ],
    ]
    let revoked = try test.call("RevokeSecurityGroupIngress", listed)
    #expect(revoked["RevokedSecurityGroupRules"]?.array?.count == 1)
    #expect(rules(test) == before)
  }

  @Test func `one duplicate among several rules and nothing is added (SG-07)`() throws {
    let test = try network()
    Refusal(
      "several", "AuthorizeSecurityGroupIngress",
      [
        "GroupId": "$group1",
        "IpPermissions": [
          [
            "IpProtocol": "udp", "FromPort": 53, "ToPort": 53,
            "IpRanges": [["CidrIp": "0.0.0.0/0"]],
          ],
          [
            "IpProtocol": "tcp", "FromPort": 22, "ToPort": 22,
            "IpRanges": [["CidrIp": "0.0.0.0/0"]],
          ],
        ],
      ], "InvalidPermission.Duplicate"
    ).check(in: test)
    #expect(rules(test).count == 3)
  }

  @Test func `a group of another VPC is refused unless it is peered (SG-09)`() throws {
    let reference: Members = [
      "GroupId": "$group1",
      "IpPermissions": [["IpProtocol": "-1", "UserIdGroupPairs": [["GroupId": "$group2"]]]],
    ]
    var apart = try network()
    try apart.makeNetwork("2")
    Refusal(
      "reference", "AuthorizeSecurityGroupIngress", reference, "InvalidGroup.NotFound",
      "You have specified two resources that belong to different networks."
    ).check(in: apart)

    var peered = try TestCloud.lab()
    try peered.call("AuthorizeSecurityGroupIngress", reference)
    let group = try peered.call("DescribeSecurityGroups", ["GroupIds": ["$group1"]])
    let pair = group["SecurityGroups"]?[0]?["IpPermissions"]?[2]?["UserIdGroupPairs"]?[0]
    #expect(pair?["VpcPeeringConnectionId"]?.string == peered.id("$pcx"))
    Refusal(
      "duplicate", "AuthorizeSecurityGroupIngress", reference, "InvalidPermission.Duplicate",
      "the specified rule \"peer: $group2, ALL, ALLOW\" already exists"
    ).check(in: peered)
    // SG-11: a rule of another group names it.
    try peered.call("TerminateInstances", ["InstanceIds": ["$instance2"]])
    peered.cloud.advance(byMilliseconds: 60_000)
    Refusal(
      "delete", "DeleteSecurityGroup", ["GroupId": "$group2"], "DependencyViolation",
      "resource $group2 has a dependent object"
    ).check(in: peered)
  }

  @Test func `SG-03 a new group lets nothing in and everything out`() throws {
    var test = try network()
    try test.make(
      "$new", "GroupId", "CreateSecurityGroup",
      ["GroupName": "new  ", "Description": "x", "VpcId": "$vpc1"])
    let group = try test.call("DescribeSecurityGroups", ["GroupIds": ["$new"]])["SecurityGroups"]?[
      0]
    #expect(group?["IpPermissions"] == [])
    #expect(group?["IpPermissionsEgress"]?.array?.count == 1)
    #expect(group?["IpPermissionsEgress"]?[0]?["IpProtocol"] == "-1")
    #expect(group?["IpPermissionsEgress"]?[0]?["IpRanges"] == [["CidrIp": "0.0.0.0/0"]])
    // SG-04: spaces at the end don't count.
    #expect(group?["GroupName"] == "new")
  }

  @Test(arguments: [(58, nil), (59, "RulesPerSecurityGroupLimitExceeded")] as [(Int, String?)])
  func `SG-14 a prefix list counts with its greatest number of entries`(
    entries: Int, code: String?
  ) throws {
    var test = try network()
    try test.make(
      "$list", "PrefixList.PrefixListId", "CreateManagedPrefixList",
      [
        "PrefixListName": "l", "MaxEntries": .integer(entries), "AddressFamily": "IPv4",
        "Entries": [["Cidr": "10.2.0.0/16"]],
      ])
    // The group has two rules already.
    let refusal = test.refusal(
      of: "AuthorizeSecurityGroupIngress",
      [
        "GroupId": "$group1",
        "IpPermissions": [
          ["IpProtocol": "-1", "PrefixListIds": [["PrefixListId": "$list"]]]
        ],
      ])
    #expect(refusal?.code == code)
  }

  @Test func `the default group can't be deleted`() throws {
    var test = try network()
    let groups = try test.call(
      "DescribeSecurityGroups",
      [
        "Filters": [
          ["Name": "vpc-id", "Values": ["$vpc1"]], ["Name": "group-name", "Values": ["default"]],
        ]
      ])
    test.remember("$default", groups["SecurityGroups"]?[0]?["GroupId"]?.string ?? "")
    Refusal(
      "delete", "DeleteSecurityGroup", ["GroupId": "$default"], "CannotDelete",
      "the specified group: \"$default\" name: \"default\" cannot be deleted by a user"
    ).check(in: test)
  }

  /// VPC-52
  @Test func `the 61st rule is one too many`() throws {
    var test = try network()
    for port in 1...58 {
      try test.call(
        "AuthorizeSecurityGroupIngress",
        [
          "GroupId": "$group1", "IpProtocol": "udp", "FromPort": .integer(port),
          "ToPort": .integer(port), "CidrIp": "0.0.0.0/0",
        ])
    }
    Refusal(
      "61st", "AuthorizeSecurityGroupIngress",
      ["GroupId": "$group1", "IpProtocol": "-1", "CidrIp": "0.0.0.0/0"],
      "RulesPerSecurityGroupLimitExceeded",
      "The maximum number of rules per security group has been reached."
    ).check(in: test)
  }

  @Test func `egress, descriptions, modification and tags of rules`() throws {
    var test = try network()
    try test.call(
      "RevokeSecurityGroupEgress",
      [
        "GroupId": "$group1",
        "IpPermissions": [["IpProtocol": "-1", "IpRanges": [["CidrIp": "0.0.0.0/0"]]]],
      ])
    try test.make(
      "$rule", "SecurityGroupRules.0.SecurityGroupRuleId", "AuthorizeSecurityGroupEgress",
      [
        "GroupId": "$group1",
        "IpPermissions": [["IpProtocol": "-1", "IpRanges": [["CidrIp": "10.2.0.0/16"]]]],
      ])
    try test.call(
      "UpdateSecurityGroupRuleDescriptionsEgress",
      [
        "GroupId": "$group1",
        "SecurityGroupRuleDescriptions": [
          ["SecurityGroupRuleId": "$rule", "Description": "to VPC 2"]
        ],
      ])
    try test.call(
      "UpdateSecurityGroupRuleDescriptionsIngress",
      [
        "GroupId": "$group1",
        "IpPermissions": [
          [
            "IpProtocol": "tcp", "FromPort": 22, "ToPort": 22,
            "IpRanges": [["CidrIp": "0.0.0.0/0", "Description": "everybody"]],
          ]
        ],
      ])
    try test.call("CreateTags", ["Resources": ["$rule"], "Tags": [["Key": "a", "Value": "b"]]])
    var listed = try test.call("DescribeSecurityGroupRules", ["SecurityGroupRuleIds": ["$rule"]])
    #expect(listed["SecurityGroupRules"]?[0]?["Description"] == "to VPC 2")
    #expect(listed["SecurityGroupRules"]?[0]?["Tags"]?[0]?["Value"] == "b")
    #expect(rules(test).contains { $0.ruleDescription == "everybody" && $0.toPort == 22 })
    try test.call(
      "ModifySecurityGroupRules",
      [
        "GroupId": "$group1",
        "SecurityGroupRules": [
          [
            "SecurityGroupRuleId": "$rule",
            "SecurityGroupRule": [
              "IpProtocol": "tcp", "FromPort": 443, "ToPort": 443, "CidrIpv4": "10.3.0.0/16",
            ],
          ]
        ],
      ])
    listed = try test.call("DescribeSecurityGroupRules", ["SecurityGroupRuleIds": ["$rule"]])
    #expect(listed["SecurityGroupRules"]?[0]?["FromPort"] == 443)
    #expect(listed["SecurityGroupRules"]?[0]?["IsEgress"] == true)
  }
}
