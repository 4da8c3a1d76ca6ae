public import CloudSimulator
public import Foundations

/// A shell on an instance, from `connect` to `exit`.
public struct Login: Equatable, Sendable {
  /// The SSH connection that carries it.
  public let channel: InstanceConnectSession
  /// The instance's primary private address, which its host name shows.
  public let address: IPv4Address
  /// Whether a person types in it; else it runs one command.
  let isInteractive: Bool
  var session = Session(user: "ec2-user", homeDirectory: "/home/ec2-user")

  public var instance: ResourceID<Instance> { channel.instance }
}
