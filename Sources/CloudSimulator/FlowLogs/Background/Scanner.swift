/// The internet's background noise: machines that try every address they find (FL-24).
///
/// What reaches an interface in a given minute follows from seed, interface and minute alone. So
/// the same minute can be asked for in pieces, nothing has to be remembered between them, and an
/// interface that nobody watches costs nothing.
struct Scanner {
  /// Packets of one attempt.
  struct Probe: Equatable, Sendable {
    var at: Instant
    var source: IPv4Address
    var payload: Packet.Payload
    var packets: Int
    var bytes: Int
  }

  let seed: UInt64
  let interface: ResourceID<NetworkInterface>

  /// The attempts of that minute, counted from 1970.
  func probes(inMinute minute: Int) -> [Probe] {
    var chance = RandomSource(
      seed: seed ^ UInt64(truncatingIfNeeded: minute) &* 0x9e37_79b9_7f4a_7c15,
      stream: interface.rawValue)
    // 13 a minute on average and now and then a wave, of which records come to 15 to 17 with
    // answers and the learner's own traffic.
    var count = chance.integer(in: 8...17)
    if chance.integer(in: 1...20) == 1 { count += chance.integer(in: 6...12) }
    return (0..<count).map { _ in
      let offset = chance.integer(in: 0...59_999)
      return probe(at: Instant(milliseconds: minute * 60_000 + offset), &chance)
    }
  }

  private func probe(at instant: Instant, _ chance: inout RandomSource) -> Probe {
    let source = Self.source(&chance)
    let port = chance.integer(in: 1024...65_535)
    // Never ICMP: what a lab shows of it is the learner's own pings.
    if chance.integer(in: 1...100) <= 12 {
      let size = chance.element(of: Self.datagramSizes)
      let packets = chance.integer(in: 1...8) == 1 ? 2 : 1
      return Probe(
        at: instant, source: source,
        payload: .udp(sourcePort: port, destinationPort: Self.port(Self.datagramPorts, &chance)),
        packets: packets, bytes: packets * size)
    }
    let isRetried = chance.integer(in: 1...16) == 1
    let packets = isRetried ? chance.integer(in: 4...5) : 1
    let size = isRetried ? 60 : chance.element(of: Self.requestSizes)
    return Probe(
      at: instant, source: source,
      payload: .tcp(
        sourcePort: port, destinationPort: Self.port(Self.connectionPorts, &chance), flags: .syn),
      packets: packets, bytes: packets * size)
  }

  /// Bytes of a TCP SYN, with more or fewer options; most scanners send 40 or 44.
  private static let requestSizes = [40, 40, 40, 40, 44, 44, 44, 52, 60]
  private static let datagramSizes = [56, 59, 88, 112]

  /// What scanners look for; two in three try something else.
  private static let connectionPorts = [
    21, 22, 23, 25, 80, 81, 443, 445, 1433, 2222, 3306, 3389, 5060, 5432, 5900, 6379, 8080, 8443,
    9200, 27017,
  ]
  private static let datagramPorts = [53, 123, 161, 389, 1900, 5060, 11211]

  private static func port(_ favourites: [Int], _ chance: inout RandomSource) -> Int {
    chance.integer(in: 1...3) == 1
      ? chance.element(of: favourites) : chance.integer(in: 1...65_535)
  }

  /// Mostly networks that scan for a living, else anywhere. The last eight bits are always drawn
  /// anew, so one source's bytes hardly ever add up.
  private static func source(_ chance: inout RandomSource) -> IPv4Address {
    if chance.integer(in: 1...3) > 1 {
      let block = chance.element(of: networks)
      return IPv4Address(rawValue: block | UInt32(chance.integer(in: 1...254)))
    }
    while true {
      let address = IPv4Address(rawValue: UInt32(truncatingIfNeeded: chance.next()))
      let first = address.rawValue >> 24
      // Own public addresses, of AWS's ranges, are not drawn: 3, 13, 18, 34 to 54.
      let isForeign = first >= 60 && first <= 220 && first != 127
      if address.isGlobal && isForeign { return address }
    }
  }

  /// /24 networks in which scanners were seen (lab.md §4, FL-06).
  private static let networks: [UInt32] = [
    "162.216.149.0", "162.216.150.0", "35.203.210.0", "35.203.211.0", "185.93.89.0",
    "196.251.87.0", "137.184.226.0", "147.185.132.0", "147.185.133.0", "167.94.138.0",
    "167.94.145.0", "167.94.146.0", "198.235.24.0", "205.210.31.0", "71.6.232.0", "79.124.62.0",
    "80.94.95.0", "87.236.176.0", "89.248.163.0", "91.191.209.0", "92.63.197.0", "176.65.148.0",
    "193.163.125.0", "206.168.34.0", "64.62.156.0", "65.49.1.0", "152.32.141.0", "104.234.115.0",
  ].compactMap { IPv4Address(parsing: $0)?.rawValue }
}
