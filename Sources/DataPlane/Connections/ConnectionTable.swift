import Foundations
import NetworkModel

/// The flows that security groups remember, in the order in which they began.
public struct ConnectionTable: Sendable {
  private var connections: [Connection] = []
  private var places: [Connection.Key: Int] = [:]

  public init() {}

  public var all: [Connection] { connections }
  var isEmpty: Bool { connections.isEmpty }

  /// Whether the packet belongs to a remembered flow that has not been idle for too long.
  func tracks(
    _ packet: Packet, at interface: ResourceID<NetworkInterface>,
    _ direction: SecurityGroupRule.Direction, now: Instant
  ) -> Bool {
    guard !connections.isEmpty,
      let place = places[Connection.Key(packet, at: interface, direction)]
    else { return false }
    return connections[place].expiresAt > now
  }

  /// Remembers the packet's flow, or renews its life.
  mutating func note(
    _ packet: Packet, at interface: ResourceID<NetworkInterface>,
    _ direction: SecurityGroupRule.Direction, isAnswer: Bool, now: Instant
  ) {
    let key = Connection.Key(packet, at: interface, direction)
    if packet.tcpFlags.contains(.rst) || packet.tcpFlags.contains(.fin) { return forget(key) }
    let isAnswered = isAnswer || places[key].map { connections[$0].isAnswered } ?? false
    let connection = Connection(
      key: key, expiresAt: now + Self.lifetime(of: packet, isAnswered: isAnswered) * 1000,
      isAnswered: isAnswered)
    if let place = places[key] {
      connections[place] = connection
    } else {
      places[key] = connections.count
      connections.append(connection)
    }
  }

  mutating func forget(_ key: Connection.Key) {
    guard let place = places[key] else { return }
    connections.remove(at: place)
    reindex()
  }

  mutating func removeExpired(now: Instant) {
    guard connections.contains(where: { $0.expiresAt <= now }) else { return }
    connections.removeAll { $0.expiresAt <= now }
    reindex()
  }

  private mutating func reindex() {
    places.removeAll(keepingCapacity: true)
    for (place, connection) in connections.enumerated() { places[connection.key] = place }
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
