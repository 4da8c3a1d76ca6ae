public import DataPlane
public import Foundations
public import NetworkModel

/// A shell on an instance, from `connect` to `exit`.
public struct Login: Equatable, Sendable {
  /// The SSH connection that carries it.
  public let channel: InstanceConnectSession
  /// The instance's primary private address, which its host name shows.
  public let address: IPv4Address
  /// Whether a person types in it; else it runs one command.
  let isInteractive: Bool
  var session = ShellSession(user: "ec2-user", homeDirectory: "/home/ec2-user")

  public var instance: ResourceID<Instance> { channel.instance }
}
