import Foundations
import Testing

@testable import NetworkModel

@Suite struct PrefixIndexTests {
  @Test(arguments: [39] as [UInt64])
  func `VPC-39 the longest prefix that holds an address is found, as by looking through all`(
    seed: UInt64
  ) {
    var random = RandomSource(seed: seed, stream: "prefixes")
    for _ in 0..<300 {
      let prefixes = (0..<random.integer(in: 0...40)).map { _ in
        CIDR(Self.address(&random), prefixLength: random.integer(in: 0...32))
      }
      let index = PrefixIndex(prefixes)
      for _ in 0..<50 {
        let edge = prefixes.isEmpty ? Self.address(&random) : random.element(of: prefixes).last
        let address = IPv4Address(
          rawValue: edge.rawValue &+ UInt32(random.integer(in: 0...2)) &- 1)
        let longest = prefixes.filter { $0.contains(address) }.map(\.prefixLength).max()
        let expected = prefixes.firstIndex {
          $0.contains(address) && $0.prefixLength == longest
        }
        #expect(index.index(of: address) == expected, "\(address) in \(prefixes)")
      }
    }
  }

  /// Few distinct first bits, so that prefixes nest.
  private static func address(_ random: inout RandomSource) -> IPv4Address {
    IPv4Address(
      rawValue: UInt32(random.integer(in: 0...3)) << 30 | UInt32(random.integer(in: 0...3)) << 15
        | UInt32(random.integer(in: 0...3)))
  }
}
