public import Foundations
public import NetworkModel

/// What a network interface saw: packets of one flow in one direction, and whether they were let
/// through. Flow records are sums of these.
public struct FlowObservation: Equatable, Sendable {
  public var interface: ResourceID<NetworkInterface>
  public var isEgress: Bool
  /// As the interface sees them: on its own side always the private address (FL-06).
  public var source: IPAddress
  public var destination: IPAddress
  /// What the packet itself says, where the interface shows its own address instead (FL-07).
  public var packetSource: IPAddress?
  public var packetDestination: IPAddress?
  /// 0 for ICMP (FL-05).
  public var sourcePort: Int
  public var destinationPort: Int
  public var `protocol`: IPProtocol
  public var packets: Int
  /// Length of the IP packets with their headers.
  public var bytes: Int
  /// Whether security groups and network ACL at this interface let them through (FL-20).
  public var isAccepted: Bool
  /// OR of FIN 1, SYN 2, RST 4, ACK 16 where SYN is set.
  public var tcpFlags: Int
  public var at: Instant
}
