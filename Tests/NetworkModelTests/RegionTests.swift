import Foundations
import Testing

@testable import NetworkModel

/// What is known of the Regions (REG-01, REG-02, REG-04, REG-05).
@Suite struct RegionTests {
  static let usable = Region.all.filter(\.isEnabled)

  @Test func `every Region is listed once`() {
    #expect(Self.usable.count == 17)
    #expect(Region.all.count == 34)
    #expect(Set(Region.all.map(\.name)).count == Region.all.count)
  }

  @Test(arguments: usable.map(\.name))
  func `a Region has zones, addresses and lists of its own`(name: String) throws {
    let region = try #require(Region.named(name))
    let zones = AvailabilityZone.all(in: name)
    #expect(zones.count >= 2)
    #expect(Set(zones.map(\.name)).count == zones.count)
    #expect(Set(zones.map(\.id)).count == zones.count)
    #expect(zones.map(\.name) == zones.map(\.name).sorted())
    let range = try #require(region.instanceConnectRange)
    #expect(!region.publicBlocks.isEmpty)
    #expect(region.publicBlocks.allSatisfy { !$0.overlaps(range) }, "(EIC-04)")
    let lists = PrefixList.managedByAWS(in: name)
    #expect(
      lists.map(\.listName)
        == ["s3", "dynamodb", "ec2-instance-connect"].map { "com.amazonaws.\(name).\($0)" })
    #expect(lists.allSatisfy { ResourceID<PrefixList>(parsing: $0.id.rawValue) != nil })
    #expect(lists.allSatisfy { !$0.entries.isEmpty })
  }

  @Test func `no address is in two Regions`() {
    let blocks = Self.usable.flatMap { region in
      (region.publicBlocks + [region.instanceConnectRange].compactMap { $0 }
        + GatewayService.allCases.flatMap { region.prefixList(of: $0).blocks })
        .map { (region.name, $0) }
    }
    for (index, (region, block)) in blocks.enumerated() {
      for (other, another) in blocks[(index + 1)...] where other != region {
        #expect(!block.overlaps(another), "\(region) \(block), \(other) \(another)")
      }
    }
  }

  @Test(arguments: [
    ("us-west-2", "us-west-2a", "usw2-az1"), ("us-east-1", "us-east-1a", "use1-az6"),
    ("eu-central-1", "eu-central-1a", "euc1-az2"), ("ca-central-1", "ca-central-1d", "cac1-az4"),
    ("ap-northeast-1", "ap-northeast-1c", "apne1-az1"), ("us-west-1", "us-west-1b", "usw1-az3"),
    ("sa-east-1", "sa-east-1c", "sae1-az3"),
  ])
  func `zones have their AWS names and ids`(region: String, name: String, id: String) {
    #expect(AvailabilityZone.all(in: region).first { $0.name == name }?.id == id)
  }

  @Test(arguments: [
    ("us-east-1", "pl-63a5400a", "pl-02cd2c6b"), ("us-west-2", "pl-68a54001", "pl-00a54069"),
    ("eu-central-1", "pl-6ea54007", "pl-66a5400f"), ("eu-west-1", "pl-6da54004", "pl-6fa54006"),
  ])
  func `service lists have AWS's ids (REG-04)`(region: String, s3: String, dynamoDB: String) {
    #expect(
      PrefixList.managedByAWS(in: region).prefix(2).map(\.id.rawValue) == [s3, dynamoDB])
  }
}
