/// The instance's own questions for the time to public servers, which are logged, unlike those to
/// Amazon's time service (FL-40, FL-42).
struct TimeKeeper {
  struct Question: Equatable, Sendable {
    var at: Instant
    var server: IPv4Address
    var sourcePort: Int
  }

  let seed: UInt64
  let interface: ResourceID<NetworkInterface>

  /// The question of that minute, counted from 1970; three in four minutes have none.
  func question(inMinute minute: Int) -> Question? {
    var chance = RandomSource(
      seed: seed ^ UInt64(truncatingIfNeeded: minute) &* 0xd134_2543_de82_ef95,
      stream: interface.rawValue)
    guard chance.integer(in: 1...4) == 1 else { return nil }
    let at = Instant(milliseconds: minute * 60_000 + chance.integer(in: 0...59_999))
    return Question(
      at: at, server: chance.element(of: Self.servers),
      sourcePort: chance.integer(in: 32_768...60_999))
  }

  /// Public servers, many enough that no pair of addresses comes to much.
  private static let servers = [
    "13.233.149.201", "23.131.160.7", "45.79.51.42", "50.205.57.38", "64.79.100.196",
    "66.228.58.20", "69.164.213.136", "72.30.35.88", "104.131.155.175", "108.61.73.243",
    "129.250.35.250", "144.202.66.214", "162.159.200.1", "162.159.200.123", "173.255.255.133",
    "216.31.17.12",
  ].compactMap { IPv4Address(parsing: $0) }
}
