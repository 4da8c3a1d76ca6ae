public import Foundations
public import NetworkModel

/// Where commands run.
public enum Host: Equatable, Sendable {
  /// The learner's own computer, out on the internet.
  case ownComputer
  case instance(ResourceID<Instance>, address: IPv4Address)

  /// `ip-10-1-5-112`, as Amazon Linux names the host; `nil` on the learner's own computer.
  public var hostName: String? {
    switch self {
    case .ownComputer: nil
    case .instance(_, let address): Self.hostName(of: address)
    }
  }

  /// `[ec2-user@ip-10-1-5-112 ~]$`; `nil` where the lab's own prompt stands.
  public var prompt: String? { hostName.map { "[ec2-user@\($0) ~]$" } }

  public var instance: ResourceID<Instance>? {
    switch self {
    case .ownComputer: nil
    case .instance(let id, _): id
    }
  }

  static func hostName(of address: IPv4Address) -> String {
    "ip-" + address.description.split(separator: ".").joined(separator: "-")
  }
}
