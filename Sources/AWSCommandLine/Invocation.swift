/// What a command line asks for.
public enum Invocation: Sendable {
  /// Call an operation and print its response.
  case call(Call)
  /// `aws ec2 wait …`: ask until it is so, letting time pass in between.
  case wait(WaiterRun)
  /// Text that needs no call: help, version, a skeleton, the configuration.
  case text(String)
  /// `aws ec2-instance-connect ssh --instance-id …`: a shell on that instance.
  case connect(InstanceConnection)
}

/// A session that EC2 Instance Connect is asked to open.
public struct InstanceConnection: Equatable, Sendable {
  public var instanceID: String
  /// `ec2-user` unless `--os-user` says otherwise.
  public var user: String
  /// `--connection-type`: `direct`, `eice` or `auto`.
  public var connectionType: String
}
