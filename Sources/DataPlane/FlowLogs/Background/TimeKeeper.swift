import Foundations
package import NetworkModel

/// The instance's own questions for the time to public servers, which are logged, unlike those to
/// Amazon's time service (FL-40, FL-42).
package struct TimeKeeper {
  struct Question: Equatable, Sendable {
    var at: Instant
    var server: IPv4Address
    var sourcePort: Int
  }

  let seed: UInt64
  let interface: ResourceID<NetworkInterface>

  package init(seed: UInt64, interface: ResourceID<NetworkInterface>) {
    self.seed = seed
    self.interface = interface
  }

  /// The question of that minute, counted from 1970; three in four minutes have none.
  func question(inMinute minute: Int) -> Question? {
    var chance = RandomSource(
      seed: seed ^ UInt64(truncatingIfNeeded: minute) &* 0xd134_2543_de82_ef95,
      stream: interface.rawValue)
    guard chance.integer(in: 1...4) == 1 else { return nil }
    let at = Instant(milliseconds: minute * 60_000 + chance.integer(in: 0...59_999))
    return Question(
      at: at, server: Self.server(ofMinute: minute),
      sourcePort: chance.integer(in: 32_768...60_999))
  }

  /// Another server of a public pool each time, so that no pair of addresses comes to much: 800
  /// minutes pass before one is asked again.
  private static func server(ofMinute minute: Int) -> IPv4Address {
    let network = networks[minute % networks.count]
    return IPv4Address(rawValue: network | UInt32(1 + minute / networks.count % 200))
  }

  private static let networks: [UInt32] = [
    "45.79.51.0", "50.205.57.0", "64.79.100.0", "173.255.255.0",
  ].compactMap { IPv4Address(parsing: $0)?.rawValue }
}
