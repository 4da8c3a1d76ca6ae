public import Foundations
import NetworkModel

extension Fabric {
  /// One `ping` packet: its way there and back and, if it was answered, the answer's numbers.
  public struct Ping: Equatable, Sendable {
    public let roundTrip: RoundTrip
    /// `nil` when no answer arrived.
    public let reply: PingReply?
  }

  /// Sends one echo request now; the caller lets the clock run between packets.
  ///
  /// `identifier` is that of the `ping` process: security groups remember flows by it (SG-16).
  public mutating func ping(
    _ destination: IPAddress, from origin: Endpoint, identifier: Int, sequence: Int,
    dataLength: Int = 56
  ) -> Ping {
    let packet = Packet.echoRequest(
      from: sourceAddress(of: origin, to: destination), to: destination, identifier: identifier,
      dataLength: dataLength)
    let roundTrip = send(packet, from: origin)
    guard roundTrip.isAnswered else { return Ping(roundTrip: roundTrip, reply: nil) }
    let reply = PingReply(
      sequence: sequence, length: dataLength + 8, ttl: timeToLive(of: roundTrip),
      microseconds: drawRoundTripTime(of: roundTrip))
    return Ping(roundTrip: roundTrip, reply: reply)
  }

  /// The address that packets from there to that address carry at first: one of the same family,
  /// `::` or `0.0.0.0` where the origin has none.
  public func sourceAddress(of origin: Endpoint, to destination: IPAddress) -> IPAddress {
    let nobody: IPAddress =
      destination.isVersion4
      ? .version4(IPv4Address(rawValue: 0)) : .version6(IPv6Address(high: 0, low: 0))
    switch origin {
    case .interface(let id):
      guard let interface = interface(id)?.interface else { return nobody }
      guard !destination.isVersion4 else { return .version4(interface.primaryAddress) }
      return interface.ipv6Addresses.first.map(IPAddress.version6) ?? nobody
    case .internetHost(let address), .platformService(let address): return address
    case .awsService(let address, _): return .version4(address)
    case .learnersComputer:
      return destination.isVersion4 ? .version4(InternetHost.learnersAddress) : nobody
    }
  }

  /// The answer's TTL on arrival. Amazon Linux 2023 starts at 127, and only a way over public
  /// addresses takes something off (PING-07).
  private func timeToLive(of roundTrip: RoundTrip) -> Int {
    guard let reply = roundTrip.reply else { return 0 }
    if case .internetHost(let address) = reply.origin {
      return InternetHost.known(address)?.ttl ?? 64
    }
    // A guest that passes packets on is a router like any other.
    let relays = reply.findings.count { $0 == .guestForwards }
    let initial = 127 - relays
    return switch Path(of: reply) {
    case .guest, .vpc, .peering: initial
    case .edge: initial - 1
    case .internet: initial - 17
    }
  }

  /// Microseconds as measured on real instances (PING-08): mostly within the typical range, one in
  /// eight anywhere in the range that was seen.
  package mutating func drawRoundTripTime(of roundTrip: RoundTrip) -> Int {
    if let distance = timeBetweenRegions(of: roundTrip) { return timings.integer(in: distance) }
    let typical: ClosedRange<Int>
    let seen: ClosedRange<Int>
    switch Path(of: roundTrip.request) {
    case .guest: (typical, seen) = (22...42, 20...50)
    case .vpc: (typical, seen) = crossesZones(roundTrip) ? Self.otherZone : (300...600, 180...800)
    case .peering:
      (typical, seen) = crossesZones(roundTrip) ? Self.otherZone : (450...850, 220...1400)
    case .edge: (typical, seen) = crossesZones(roundTrip) ? Self.otherZone : (480...620, 400...1400)
    case .internet:
      typical = distance(of: roundTrip)
      seen = typical
    }
    return timings.integer(in: timings.integer(in: 1...8) == 1 ? seen : typical)
  }

  private static let otherZone = (600...1100, 600...1300)

  private func crossesZones(_ roundTrip: RoundTrip) -> Bool {
    let zones = roundTrip.request.crossings.map {
      network.networkInterfaces[$0.interface]?.availabilityZone
    }
    return zones.first != zones.last
  }

  /// Microseconds of a round trip between two Regions, `nil` where both ends are of one (PING-12).
  public func timeBetweenRegions(of roundTrip: RoundTrip) -> ClosedRange<Int>? {
    guard !elsewhere.isEmpty else { return nil }
    let regions = roundTrip.request.crossings.compactMap {
      interface($0.interface)?.network.region
    }
    guard let first = regions.first, let last = regions.last, first != last,
      let least = Region.roundTripInMicroseconds(between: first, and: last)
    else { return nil }
    return least...least + least / 100
  }

  private func distance(of roundTrip: RoundTrip) -> ClosedRange<Int> {
    let ends = [roundTrip.request.origin, roundTrip.request.arrival?.endpoint]
    for end in ends {
      switch end {
      case .internetHost(let address):
        if let host = InternetHost.known(address) {
          return host.distanceInMicroseconds(from: network.region)
        }
      case .awsService(let address, _):
        if let host = InternetHost.known(address) {
          return host.distanceInMicroseconds(from: network.region)
        }
      case .interface, .learnersComputer, .platformService, nil: continue
      }
    }
    return InternetHost.distanceFromHome
  }

  /// Where a trace led, as far as times and TTLs depend on it.
  private enum Path {
    case guest, vpc, peering, edge, internet

    init(of trace: Trace) {
      var path = Path.vpc
      for finding in trace.findings {
        switch finding {
        case .loopback: path = .guest
        case .crossesPeering: path = .peering
        case .turnsRound: path = .edge
        case .crossesInternet, .entersService: path = .internet
        default: continue
        }
      }
      self = path
    }
  }

  /// A source port of Linux's range (ACL-05).
  package mutating func drawEphemeralPort() -> Int { timings.integer(in: 32768...60999) }
}
