public import Foundations
public import NetworkModel

/// The flows that security groups remember, in the order in which they began.
public struct ConnectionTable: Sendable {
  private var connections: [Connection] = []
  private var indexes: [Connection.Key: Int] = [:]

  public init() {}

  public var all: [Connection] { connections }
  var isEmpty: Bool { connections.isEmpty }

  /// Whether the packet belongs to a remembered flow that has not been idle for too long.
  func tracks(
    _ packet: Packet, at interface: ResourceID<NetworkInterface>,
    _ direction: SecurityGroupRule.Direction, now: Instant
  ) -> Bool {
    guard !connections.isEmpty,
      let index = indexes[Connection.Key(packet, at: interface, direction)]
    else { return false }
    return connections[index].expiresAt > now
  }

  /// Remembers the packet's flow, or renews its life.
  mutating func note(
    _ packet: Packet, at interface: ResourceID<NetworkInterface>,
    _ direction: SecurityGroupRule.Direction, isAnswer: Bool, now: Instant
  ) {
    let key = Connection.Key(packet, at: interface, direction)
    if packet.tcpFlags.contains(.rst) || packet.tcpFlags.contains(.fin) { return forget(key) }
    let isAnswered = isAnswer || indexes[key].map { connections[$0].isAnswered } ?? false
    let connection = Connection(
      key: key, expiresAt: now + Self.lifetime(of: packet, isAnswered: isAnswered) * 1000,
      isAnswered: isAnswered)
    if let index = indexes[key] {
      connections[index] = connection
    } else {
      indexes[key] = connections.count
      connections.append(connection)
    }
    assert(connection.expiresAt > now && indexes.count == connections.count)
  }

  mutating func forget(_ key: Connection.Key) {
    guard let index = indexes[key] else { return }
    connections.remove(at: index)
    reindex()
  }

  mutating func removeExpired(now: Instant) {
    guard connections.contains(where: { $0.expiresAt <= now }) else { return }
    connections.removeAll { $0.expiresAt <= now }
    reindex()
  }

  private mutating func reindex() {
    indexes.removeAll(keepingCapacity: true)
    for (index, connection) in connections.enumerated() { indexes[connection.key] = index }
    assert(indexes.count == connections.count, "a flow is remembered twice")
  }

  /// Seconds of idleness after which a flow is forgotten (SG-18, SG-19; ICMP's is not documented,
  /// so it gets that of other protocols; nor is that of a TCP connection never answered).
  private static func lifetime(of packet: Packet, isAnswered: Bool) -> Int {
    switch packet.payload {
    case .tcp: isAnswered ? 432_000 : 60
    case .udp: isAnswered ? 180 : 30
    case .icmp, .other: 600
    }
  }
}

extension ConnectionTable: Equatable {
  public static func == (left: Self, right: Self) -> Bool { left.connections == right.connections }
}

/// A flow that the security groups of an interface remember (SG-15, SG-16).
public struct Connection: Equatable, Sendable {
  /// The flow as the interface sees it, whichever end began it.
  public struct Key: Hashable, Sendable {
    public var interface: ResourceID<NetworkInterface>
    public var `protocol`: IPProtocol
    public var localAddress: IPAddress
    public var remoteAddress: IPAddress
    /// Ports, or for ICMP the identifier in both; 0 for other protocols (SG-18).
    public var localPort: Int
    public var remotePort: Int

    /// Leaves the interface out: flows hardly ever differ by it alone, and its text is long.
    public func hash(into hasher: inout Hasher) {
      switch (localAddress, remoteAddress) {
      case (.version4(let local), .version4(let remote)):
        hasher.combine(UInt64(local.rawValue) << 32 | UInt64(remote.rawValue))
      default:
        hasher.combine(localAddress)
        hasher.combine(remoteAddress)
      }
      hasher.combine(localPort << 24 ^ remotePort << 8 ^ `protocol`.number)
    }
  }

  public var key: Key
  public var expiresAt: Instant
  /// Whether an answer was seen, which lengthens a UDP flow's life (SG-19).
  public var isAnswered: Bool
}

extension Connection.Key {
  init(
    _ packet: Packet, at interface: ResourceID<NetworkInterface>,
    _ direction: SecurityGroupRule.Direction
  ) {
    var ports = (packet.sourcePort, packet.destinationPort)
    if case .icmp(_, _, let identifier) = packet.payload { ports = (identifier, identifier) }
    let isEgress = direction == .egress
    self.interface = interface
    self.protocol = packet.protocol
    localAddress = isEgress ? packet.source : packet.destination
    remoteAddress = isEgress ? packet.destination : packet.source
    localPort = isEgress ? ports.0 : ports.1
    remotePort = isEgress ? ports.1 : ports.0
  }
}
