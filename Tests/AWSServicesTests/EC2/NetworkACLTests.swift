import AWSModel
import CloudTesting
import Documents
import Testing

@testable import AWSServices
@testable import NetworkModel

@Suite struct NetworkACLTests {
  private func network() throws -> TestCloud {
    var test = TestCloud()
    try test.makeNetwork("1")
    try test.make("$acl", "NetworkAcl.NetworkAclId", "CreateNetworkAcl", ["VpcId": "$vpc1"])
    return test
  }

  private func entry(_ changes: Members) -> Members {
    var entry: Members = [
      "NetworkAclId": "$acl", "RuleNumber": 100, "Protocol": "icmp", "RuleAction": "allow",
      "Egress": false, "CidrBlock": "10.0.0.5/24", "IcmpTypeCode": ["Type": -1, "Code": -1],
    ]
    for (name, value) in changes { entry[name] = value }
    return entry
  }

  /// ACL-02, ACL-08, ERR-12
  @Test func `entries are added, replaced and deleted`() throws {
    var test = try network()
    try test.call("CreateNetworkAclEntry", entry([:]))
    try test.call("CreateNetworkAclEntry", entry(["Egress": true, "Protocol": "-1"]))
    try test.call(
      "ReplaceNetworkAclEntry",
      entry(["Protocol": "6", "PortRange": ["From": 22, "To": 22], "RuleAction": "deny"]))
    let acl = try test.call("DescribeNetworkAcls", ["NetworkAclIds": ["$acl"]])["NetworkAcls"]?[0]
    #expect(
      acl?["Entries"]?[2] == [
        "CidrBlock": "10.0.0.0/24", "Egress": false, "PortRange": ["From": 22, "To": 22],
        "Protocol": "6", "RuleAction": "deny", "RuleNumber": 100,
      ])
    Refusal(
      "twice", "CreateNetworkAclEntry", entry([:]), "NetworkAclEntryAlreadyExists",
      "The network acl entry identified by 100 already exists."
    ).check(in: test)
    try test.call(
      "DeleteNetworkAclEntry", ["NetworkAclId": "$acl", "RuleNumber": 100, "Egress": false])
    Refusal(
      "again", "DeleteNetworkAclEntry",
      ["NetworkAclId": "$acl", "RuleNumber": 100, "Egress": false],
      "InvalidNetworkAclEntry.NotFound"
    ).check(in: test)
  }

  /// ACL-02, ACL-03, ERR-12
  @Test(
    arguments: [
      ["RuleNumber": 32_767], ["RuleNumber": 0], ["Protocol": "xyz"], ["RuleAction": "maybe"],
      ["CidrBlock": "here"], ["Protocol": "6", "PortRange": ["From": 9, "To": 8]],
    ] as [Members])
  func `an entry is refused`(_ changes: Members) throws {
    Refusal("entry", "CreateNetworkAclEntry", entry(changes), "InvalidParameterValue")
      .check(in: try network())
  }

  /// ACL-01
  @Test func `a subnet moves behind another ACL, which then can't be deleted`() throws {
    var test = try network()
    let standard = try test.call(
      "DescribeNetworkAcls",
      ["Filters": [["Name": "association.subnet-id", "Values": ["$subnet1"]]]])
    let association = standard["NetworkAcls"]?[0]?["Associations"]?[0]
    test.remember("$aclassoc", association?["NetworkAclAssociationId"]?.string ?? "")
    try test.make(
      "$new", "NewAssociationId", "ReplaceNetworkAclAssociation",
      ["AssociationId": "$aclassoc", "NetworkAclId": "$acl"])
    let subnet = try #require(
      test.cloud.network.subnets[ResourceID(generated: test.id("$subnet1"))])
    #expect(test.cloud.network.networkACL(of: subnet)?.id.rawValue == test.id("$acl"))
    Refusal(
      "delete", "DeleteNetworkAcl", ["NetworkAclId": "$acl"], "DependencyViolation",
      "The networkAcl '$acl' has dependencies and cannot be deleted."
    ).check(in: test)
    Refusal(
      "replace again", "ReplaceNetworkAclAssociation",
      ["AssociationId": "$aclassoc", "NetworkAclId": "$acl"], "InvalidAssociationID.NotFound"
    ).check(in: test)
  }

  /// VPC-52
  @Test func `the 21st rule of a direction is one too many`() throws {
    var test = try network()
    for number in 1...20 {
      try test.call("CreateNetworkAclEntry", entry(["RuleNumber": .integer(number)]))
    }
    Refusal(
      "21st", "CreateNetworkAclEntry", entry(["RuleNumber": 21]), "NetworkAclEntryLimitExceeded"
    )
    .check(in: test)
    try test.call("CreateNetworkAclEntry", entry(["RuleNumber": 21, "Egress": true]))
  }

  @Test func `ACL-03 ACL-04 a new ACL has only its last rules, which deny and stay`() throws {
    var test = try network()
    let acl = try test.call("DescribeNetworkAcls", ["NetworkAclIds": ["$acl"]])["NetworkAcls"]?[0]
    let entries = acl?["Entries"]?.array ?? []
    #expect(entries.map { $0["RuleNumber"] } == [32_767, 32_767])
    #expect(Set(entries.map { $0["Egress"]?.boolean }) == [true, false])
    #expect(entries.allSatisfy { $0["RuleAction"] == "deny" && $0["CidrBlock"] == "0.0.0.0/0" })
    #expect(
      test.refusal(
        of: "DeleteNetworkAclEntry",
        ["NetworkAclId": "$acl", "RuleNumber": 32_767, "Egress": false]) != nil)
  }

  @Test func `an unused ACL is deleted`() throws {
    var test = try network()
    try test.call("DeleteNetworkAcl", ["NetworkAclId": "$acl"])
    Refusal(
      "unknown", "DescribeNetworkAcls", ["NetworkAclIds": ["$acl"]],
      "InvalidNetworkAclID.NotFound", "The networkAcl ID '$acl' does not exist"
    ).check(in: test)
  }
}
