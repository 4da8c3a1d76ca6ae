import Foundations
import Testing

@testable import NetworkModel

@Suite struct PrefixListTests {
  private static func list(_ id: String, _ blocks: [String]) -> PrefixList {
    PrefixList(
      id: ResourceID(generated: id), listName: id, isManagedByAWS: false, maximumEntries: 5,
      entries: blocks.compactMap { CIDR(parsing: $0) }.map { .init(cidr: $0) }, version: 1,
      tags: [])
  }

  private static func address(_ text: String) throws -> IPv4Address {
    try #require(IPv4Address(parsing: text))
  }

  @Test(arguments: [
    ("10.0.0.1", true), ("10.0.1.1", false), ("192.168.255.255", true), ("192.169.0.0", false),
  ])
  func `it holds what one of its blocks holds`(_ text: String, holds: Bool) throws {
    let list = Self.list("pl-1", ["10.0.0.0/24", "192.168.0.0/16"])
    #expect(try list.contains(Self.address(text)) == holds)
  }

  @Test func `AWS's lists are found beside one's own, and come first`() throws {
    var network = Network(region: "us-west-2", account: "123456789012")
    let own = Self.list("pl-0a1b2c3d", ["10.0.0.0/24"])
    network.prefixLists.insert(own)
    #expect(network.allPrefixLists.last == own)
    #expect(network.allPrefixLists.dropLast().allSatisfy { $0.isManagedByAWS })
    #expect(network.prefixList(own.id) == own)
    for list in network.allPrefixLists { #expect(network.prefixList(list.id) == list) }
    #expect(network.prefixList(ResourceID(generated: "pl-none")) == nil)
  }

  @Test func `a route to a list is one to all its blocks, to a missing one to none`() throws {
    var network = Network(region: "us-west-2", account: "123456789012")
    let own = Self.list("pl-0a1b2c3d", ["10.0.0.0/24", "10.5.0.0/16"])
    network.prefixLists.insert(own)
    let block = try #require(CIDR(parsing: "10.9.0.0/16"))
    #expect(network.blocks(of: .block(block)) == [block])
    #expect(network.blocks(of: .prefixList(own.id)) == own.entries.map(\.cidr))
    #expect(network.blocks(of: .prefixList(ResourceID(generated: "pl-none"))).isEmpty)
  }

  @Test(arguments: GatewayService.allCases)
  func `each service of gateway endpoints has its list in the Region`(service: GatewayService) {
    let network = Network(region: "us-west-2", account: "123456789012")
    let endpoint = VPCEndpoint(
      id: ResourceID(generated: "vpce-1"), vpc: ResourceID(generated: "vpc-1"),
      kind: .gateway(service), policyDocument: VPCEndpoint.openPolicy,
      createdAt: Instant(seconds: 0), tags: [])
    #expect(
      network.prefixList(of: endpoint)?.listName == "com.amazonaws.us-west-2.\(service.rawValue)")
  }
}
