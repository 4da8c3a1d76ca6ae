import AWSModel
import CloudTesting
import Documents
import Testing

@testable import AWSServices
@testable import NetworkModel

@Suite struct SecurityGroupReferenceTests {
  @Test func `SG-10 a group is named across an active peering, and by nobody when it is gone`()
    throws
  {
    var test = try TestCloud.lab()
    try test.call(
      "AuthorizeSecurityGroupIngress",
      [
        "GroupId": "$group1",
        "IpPermissions": [
          [
            "IpProtocol": "tcp", "FromPort": 443, "ToPort": 443,
            "UserIdGroupPairs": [["GroupId": "$group2"]],
          ]
        ],
      ])
    let request: JSONObject = ["GroupId": ["$group1", "$group2"]]
    let found = try test.call("DescribeSecurityGroupReferences", request)
    #expect(
      found["SecurityGroupReferenceSet"] == [
        [
          "GroupId": .string(test.id("$group2")), "ReferencingVpcId": .string(test.id("$vpc1")),
          "VpcPeeringConnectionId": .string(test.id("$pcx")),
        ]
      ])
    try test.call("DeleteVpcPeeringConnection", ["VpcPeeringConnectionId": "$pcx"])
    let gone = try test.call("DescribeSecurityGroupReferences", request)
    #expect(gone["SecurityGroupReferenceSet"] == [])
  }
}
