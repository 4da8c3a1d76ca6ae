import AWSModel
import Documents
import Testing

@testable import AWSServices

/// Who a rule names is parsed, never stored as typed.
@Suite struct SecurityGroupPeerTests {
  private static func permission(_ peers: Members) -> Members {
    var permission: Members = ["IpProtocol": "tcp", "FromPort": 22, "ToPort": 22]
    for (name, value) in peers { permission[name] = value }
    return ["GroupId": "$group1", "IpPermissions": .array([.object(permission)])]
  }

  @Test(
    arguments: [
      (
        ["Ipv6Ranges": [["CidrIpv6": "banana"]]], "InvalidParameterValue",
        "CIDR block banana is malformed"
      ),
      (
        ["Ipv6Ranges": [["CidrIpv6": "10.0.0.0/8"]]], "InvalidParameterValue",
        "CIDR block 10.0.0.0/8 is malformed"
      ),
      (
        ["IpRanges": [["CidrIp": "10.0.0.0"]]], "InvalidParameterValue",
        "CIDR block 10.0.0.0 is malformed"
      ),
      (["PrefixListIds": [["PrefixListId": "pl-00000000"]]], "InvalidPrefixListID.NotFound", nil),
      (
        ["PrefixListIds": [["PrefixListId": "pl-nonsense"]]], "InvalidPrefixListId.Malformed",
        "Invalid id: \"pl-nonsense\""
      ),
      (["UserIdGroupPairs": [["GroupId": "sg-00000000"]]], "InvalidGroup.NotFound", nil),
    ] as [(Members, String, String?)])
  func `is refused when there is no such peer`(
    peers: Members, code: String, message: String?
  ) throws {
    var test = TestCloud()
    try test.makeNetwork("1")
    let error = test.refusal(of: "AuthorizeSecurityGroupIngress", Self.permission(peers))
    #expect(error?.code == code)
    if let message { #expect(error?.message == message) }
  }

  @Test func `is kept canonical, and found again however it is written`() throws {
    var test = TestCloud()
    try test.makeNetwork("1")
    let peers: Members = [
      "Ipv6Ranges": [["CidrIpv6": "2001:DB8:0:0:0:0:0:1/32"]],
      "PrefixListIds": [["PrefixListId": "pl-68a54001"]],
    ]
    let added = try test.call("AuthorizeSecurityGroupIngress", Self.permission(peers))
    #expect(added["SecurityGroupRules"]?[0]?["CidrIpv6"] == "2001:db8::/32")
    #expect(added["SecurityGroupRules"]?[1]?["PrefixListId"] == "pl-68a54001")
    let revoked = try test.call(
      "RevokeSecurityGroupIngress",
      Self.permission(["Ipv6Ranges": [["CidrIpv6": "2001:db8::/32"]]]))
    #expect(revoked["RevokedSecurityGroupRules"]?.array?.count == 1)
  }
}
