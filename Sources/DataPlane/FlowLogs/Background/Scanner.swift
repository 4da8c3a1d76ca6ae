import Foundations
package import NetworkModel

/// The internet's background noise: machines that try every address they find (FL-24).
///
/// What reaches an interface in a given minute follows from seed, interface and minute alone. So
/// the same minute can be asked for in pieces, nothing has to be remembered between them, and an
/// interface that nobody watches costs nothing.
///
/// Each probe is one packet, smaller than a ping, from an address that does not come again for
/// weeks. Real scanners sometimes repeat themselves; ours don't, so that a lab's "top ten by bytes"
/// shows the learner's pings even if there was only one.
package struct Scanner {
  /// One attempt.
  struct Probe: Equatable, Sendable {
    var at: Instant
    var source: IPv4Address
    var payload: Packet.Payload
    /// Of the one packet, with its IP header.
    var bytes: Int
  }

  let seed: UInt64
  let interface: ResourceID<NetworkInterface>

  package init(seed: UInt64, interface: ResourceID<NetworkInterface>) {
    self.seed = seed
    self.interface = interface
  }

  /// The attempts of that minute, counted from 1970, that fall into a range of milliseconds.
  ///
  /// While a ping runs, a minute is asked for sixty times: what lies outside is drawn, not kept.
  func probes(inMinute minute: Int, within range: Range<Int>) -> [Probe] {
    var chance = RandomSource(
      seed: seed ^ UInt64(truncatingIfNeeded: minute) &* 0x9e37_79b9_7f4a_7c15,
      stream: interface.rawValue)
    // 13 a minute on average and now and then a wave, of which records come to 15 to 17 with
    // answers and the learner's own traffic.
    var count = chance.integer(in: 8...17)
    if chance.integer(in: 1...20) == 1 { count += chance.integer(in: 6...12) }
    var veil: UInt32?
    var probes: [Probe] = []
    for index in 0..<count {
      let moment = minute * 60_000 + chance.integer(in: 0...59_999)
      var attempt = probe(at: Instant(milliseconds: moment), &chance)
      guard range.contains(moment) else { continue }
      let known = veil ?? self.veil
      veil = known
      attempt.source = Self.source(ofProbe: minute * Self.mostProbesPerMinute + index, veil: known)
      probes.append(attempt)
    }
    return probes
  }

  /// An attempt whose source is still to be told.
  private func probe(at instant: Instant, _ chance: inout RandomSource) -> Probe {
    let port = chance.integer(in: 1024...65_535)
    // Never ICMP: what a lab shows of it is the learner's own pings.
    if chance.integer(in: 1...100) <= 12 {
      return Probe(
        at: instant, source: IPv4Address(rawValue: 0),
        payload: .udp(sourcePort: port, destinationPort: Self.port(Self.datagramPorts, &chance)),
        bytes: chance.element(of: Self.datagramSizes))
    }
    return Probe(
      at: instant, source: IPv4Address(rawValue: 0),
      payload: .tcp(
        sourcePort: port, destinationPort: Self.port(Self.connectionPorts, &chance), flags: .syn),
      bytes: chance.element(of: Self.requestSizes))
  }

  /// Bytes of a TCP SYN, with more or fewer options; most scanners send 40 or 44.
  private static let requestSizes = [40, 40, 40, 40, 44, 44, 44, 52, 60]
  private static let datagramSizes = [56, 56, 59, 72]

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

  // MARK: Sources

  private static let mostProbesPerMinute = 64

  /// Sets the interfaces of a lab, and labs of different seeds, apart.
  private var veil: UInt32 {
    var chance = RandomSource(seed: seed, stream: "\(interface.rawValue) scanners")
    return UInt32(truncatingIfNeeded: chance.next())
  }

  /// A different address for each number below 2 to the 21st: 22 days of probes.
  ///
  /// Multiplying by an odd number and adding another only changes places among 21-bit numbers, so
  /// no two probes can get the same one.
  private static func source(ofProbe number: Int, veil: UInt32) -> IPv4Address {
    let mixed = (UInt32(truncatingIfNeeded: number) &* 0x9e37_79b1 &+ veil) & 0x1f_ffff
    return IPv4Address(rawValue: networks[Int(mixed >> 16)] | (mixed & 0xffff))
  }

  /// 32 networks of 65,536 addresses in which scanners were seen or may be thought (FL-24);
  /// none of them is Amazon's.
  private static let networks: [UInt32] = [
    "162.216.0.0", "35.203.0.0", "185.93.0.0", "196.251.0.0", "137.184.0.0", "147.185.0.0",
    "167.94.0.0", "198.235.0.0", "205.210.0.0", "71.6.0.0", "79.124.0.0", "80.94.0.0",
    "87.236.0.0", "89.248.0.0", "91.191.0.0", "92.63.0.0", "176.65.0.0", "193.163.0.0",
    "206.168.0.0", "64.62.0.0", "65.49.0.0", "152.32.0.0", "104.234.0.0", "94.102.0.0",
    "45.148.0.0", "141.98.0.0", "118.193.0.0", "103.203.0.0", "183.136.0.0", "170.64.0.0",
    "220.181.0.0", "154.212.0.0",
  ].compactMap { IPv4Address(parsing: $0)?.rawValue }
}
