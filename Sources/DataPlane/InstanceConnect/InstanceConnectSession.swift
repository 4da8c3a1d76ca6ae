public import Foundations
public import NetworkModel

/// An open EC2 Instance Connect tab: an SSH connection from the service's own addresses.
public struct InstanceConnectSession: Equatable, Sendable {
  /// Counts up from 1 in each cloud.
  public let id: Int
  public let instance: ResourceID<Instance>
  public let interface: ResourceID<NetworkInterface>
  /// Of the Region's EC2_INSTANCE_CONNECT range (EIC-04).
  public let serviceAddress: IPv4Address
  public let servicePort: Int
  /// The instance's public address when the session was opened.
  public let publicAddress: IPv4Address
  public let openedAt: Instant

  /// A packet of the session towards the instance.
  func packet(_ flags: TCPFlags, length: Int) -> Packet {
    Packet(
      from: serviceAddress, to: publicAddress,
      .tcp(sourcePort: servicePort, destinationPort: 22, flags: flags), length: length)
  }
}
