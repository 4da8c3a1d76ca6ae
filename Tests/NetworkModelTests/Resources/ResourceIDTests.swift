import Testing

@testable import NetworkModel

@Suite struct ResourceIDTests {
  struct Reading: Sendable, CustomTestStringConvertible {
    var text: String
    var isVPC = false
    var isSubnet = false
    var isInstance = false
    var testDescription: String { text }
  }

  @Test(arguments: [
    Reading(text: "vpc-0a1b2c3d4e5f67890", isVPC: true),
    Reading(text: "vpc-0a1b2c3d", isVPC: true),
    Reading(text: "subnet-0a1b2c3d", isSubnet: true),
    Reading(text: "i-0a1b2c3d4e5f67890", isInstance: true),
    // Another kind's, though its prefix begins alike.
    Reading(text: "vpce-0a1b2c3d"), Reading(text: "igw-0a1b2c3d"),
    // Digits: too few, between, too many, capitals, none.
    Reading(text: "vpc-0a1b2c3"), Reading(text: "vpc-0a1b2c3d4"),
    Reading(text: "vpc-0a1b2c3d4e5f678901"), Reading(text: "vpc-0A1B2C3D"),
    Reading(text: "vpc-0a1b2c3g"), Reading(text: "vpc-"),
    Reading(text: "vpc"), Reading(text: ""), Reading(text: "-0a1b2c3d"),
    Reading(text: " vpc-0a1b2c3d"), Reading(text: "vpc-0a1b2c3d\n"),
    Reading(text: "vpc-٠a1b2c3d"), Reading(text: "vpc–0a1b2c3d"),
  ])
  func `a text is the id of one kind, or of none`(_ reading: Reading) {
    #expect((ResourceID<VPC>(parsing: reading.text) != nil) == reading.isVPC)
    #expect((ResourceID<Subnet>(parsing: reading.text) != nil) == reading.isSubnet)
    #expect((ResourceID<Instance>(parsing: reading.text) != nil) == reading.isInstance)
  }

  @Test func `ids are compared by their texts, and print them`() throws {
    let ids = try ["vpc-0000000b", "vpc-0000000a", "vpc-0a1b2c3d4e5f67890"].map {
      try #require(ResourceID<VPC>(parsing: $0))
    }
    #expect(ids.sorted().map(\.description) == [ids[1], ids[0], ids[2]].map(\.rawValue))
  }

  @Test func `a kind's prefix leads to no other kind`() {
    let prefixes: [String] = [
      VPC.idPrefix, Subnet.idPrefix, InternetGateway.idPrefix, RouteTable.idPrefix,
      SecurityGroup.idPrefix, NetworkACL.idPrefix, Instance.idPrefix, NetworkInterface.idPrefix,
      ElasticIPAddress.idPrefix, VPCPeeringConnection.idPrefix, NATGateway.idPrefix,
      VPCEndpoint.idPrefix, PrefixList.idPrefix, FlowLog.idPrefix,
    ]
    #expect(Set(prefixes).count == prefixes.count)
    #expect(prefixes.allSatisfy { !$0.contains("-") })
  }

  @Test(arguments: [
    ("eni-0a1b2c3d4e5f67890", "eni-0a1b2c.."), ("eni-0a1b2c3d", "eni-0a1b2c3d"),
    ("NextWork-1", "NextWork-1"), ("plain", "plain"), ("", ""),
  ])
  func `a long id is shortened where there is no room`(_ text: String, _ short: String) {
    #expect(Network.shortened(text) == short)
  }
}
