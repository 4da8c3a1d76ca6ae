import Foundations
import Testing

@testable import NetworkModel

@Suite struct FormerAddressesTests {
  private static func entry(_ number: Int, _ name: String) -> FormerAddresses.Entry {
    .init(
      address: IPv4Address(rawValue: 0x3600_0000 + UInt32(number)),
      instance: ResourceID(generated: "i-\(name)"), name: name, until: Instant(seconds: number))
  }

  @Test func `the last to have had an address is remembered`() {
    var former = FormerAddresses()
    former.add(Self.entry(1, "first"))
    former.add(Self.entry(2, "other"))
    former.add(Self.entry(1, "second"))
    #expect(former.last(of: Self.entry(1, "").address)?.name == "second")
    #expect(former.last(of: Self.entry(2, "").address)?.name == "other")
    #expect(former.last(of: Self.entry(3, "").address) == nil)
    #expect(Array(former.publicAddresses).count == 2)
  }

  @Test func `of many the oldest is forgotten`() {
    var former = FormerAddresses()
    for number in 0...64 { former.add(Self.entry(number, "\(number)")) }
    #expect(former.last(of: Self.entry(0, "").address) == nil)
    #expect(former.last(of: Self.entry(1, "").address)?.name == "1")
    #expect(Array(former.publicAddresses).count == 64)
  }

  @Test func `private addresses are remembered, but none that the internet may still send to`() {
    var former = FormerAddresses()
    former.add(
      .init(
        address: IPv4Address(rawValue: 0x0a01_0005), instance: ResourceID(generated: "i-1"),
        until: Instant(seconds: 1)))
    #expect(former.last(of: IPv4Address(rawValue: 0x0a01_0005)) != nil)
    #expect(Array(former.publicAddresses).isEmpty)
  }
}
