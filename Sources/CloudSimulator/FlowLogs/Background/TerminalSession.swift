/// A terminal that is open on an instance by EC2 Instance Connect: an SSH connection from the
/// service's address, which keeps itself alive (EIC-06).
public struct TerminalSession: Equatable, Sendable, Encodable {
  public let interface: ResourceID<NetworkInterface>
  /// Of the Instance Connect service.
  public let source: IPv4Address
  public let sourcePort: Int
  public let openedAt: Instant
}
