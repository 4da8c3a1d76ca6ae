public import CloudSimulator

/// A shell on an instance, from `connect` to `exit`.
public struct Login: Equatable, Sendable, Encodable {
  public let instance: ResourceID<Instance>
  /// The instance's primary private address, which its host name shows.
  public let address: IPv4Address
  public let since: Instant
  /// The TCP connection that carries it.
  let channel: SSHChannel
  /// Whether a person types in it; else it runs one command.
  let isInteractive: Bool
  /// When an idle terminal next sends something (EIC-06).
  var keepAliveDue: Instant
  var session: Session
}
