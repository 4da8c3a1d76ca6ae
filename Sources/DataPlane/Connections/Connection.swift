public import Foundations
public import NetworkModel

/// A flow that the security groups of an interface remember (SG-15, SG-16).
public struct Connection: Equatable, Sendable {
  /// The flow as the interface sees it, whichever end began it.
  public struct Key: Hashable, Sendable {
    public var interface: ResourceID<NetworkInterface>
    public var `protocol`: IPProtocol
    public var localAddress: IPv4Address
    public var remoteAddress: IPv4Address
    /// Ports, or for ICMP the identifier in both; 0 for other protocols (SG-18).
    public var localPort: Int
    public var remotePort: Int

    /// Leaves the interface out: flows hardly ever differ by it alone, and its text is long.
    public func hash(into hasher: inout Hasher) {
      hasher.combine(UInt64(localAddress.rawValue) << 32 | UInt64(remoteAddress.rawValue))
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
