public import NetworkModel

extension Fix {
  /// Time that must pass until a resource is in the state that the next step or the packet needs.
  public struct Wait: Equatable, Sendable {
    public enum Goal: Equatable, Sendable {
      case instance(ResourceID<Instance>, Instance.State)
      /// Until the instance's SSH server listens.
      case ssh(ResourceID<Instance>)
      case natGateway(ResourceID<NATGateway>)
      case peering(String)
    }

    public let goal: Goal
    /// How long it took on the copy of the cloud.
    public let milliseconds: Int

    /// The CLI's waiter where it has one, else the lab's `wait`, generously rounded up.
    public var line: String {
      switch goal {
      case .instance(let id, .running): "aws ec2 wait instance-running --instance-ids \(id)"
      case .instance(let id, .stopped): "aws ec2 wait instance-stopped --instance-ids \(id)"
      case .instance(let id, .terminated):
        "aws ec2 wait instance-terminated --instance-ids \(id)"
      case .natGateway(let id): "aws ec2 wait nat-gateway-available --nat-gateway-ids \(id)"
      case .instance, .ssh, .peering: "wait \((milliseconds + 4_999) / 5_000 * 5 + 5)s"
      }
    }
  }
}
