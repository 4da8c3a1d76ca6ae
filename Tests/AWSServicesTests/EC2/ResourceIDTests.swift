import AWSModel
import Documents
import NetworkModel
import Testing

@testable import AWSServices

@Suite struct ResourceIDTests {
  @Test(arguments: [
    ("vpc-0a1b2c3d4e5f67890", true), ("vpc-0a1b2c3d", true), ("vpc-0a1b2c3", false),
    ("vpc-0a1b2c3d4e5f678901", false), ("vpc-0A1B2C3D", false), ("vpc-", false), ("vpc", false),
    ("", false), ("subnet-0a1b2c3d", false), ("vpce-0a1b2c3d", false), ("vpc-0a1b2c3g", false),
    (" vpc-0a1b2c3d", false), ("vpc-0a1b2c3d\n", false),
  ])
  func `a text is an id or it is not`(text: String, isID: Bool) {
    #expect((ResourceID<VPC>(parsing: text) != nil) == isID)
    #expect(ResourceID<VPC>(parsing: text)?.rawValue == (isID ? text : nil))
  }

  @Test func `the simulator's own ids are ids`() throws {
    var test = TestCloud()
    try test.makeNetwork("1")
    for vpc in test.cloud.network.vpcs {
      #expect(ResourceID<VPC>(parsing: vpc.id.rawValue) == vpc.id)
    }
    for group in test.cloud.network.securityGroups {
      #expect(test.cloud.network.securityGroups[parsing: group.id.rawValue] == group)
    }
    for list in test.cloud.network.allPrefixLists {
      #expect(ResourceID<PrefixList>(parsing: list.id.rawValue) == list.id)
    }
  }
}
