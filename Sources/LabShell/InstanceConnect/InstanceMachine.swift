import Foundations
import NetworkModel

/// What an instance keeps between two logins.
struct InstanceMachine: Equatable, Sendable {
  struct LastLogin: Equatable, Sendable {
    var at: Instant
    /// The Instance Connect service's address that it came from.
    var from: IPv4Address
  }

  let instance: ResourceID<Instance>
  var home = HomeDirectory(path: "/home/ec2-user")
  var lastLogin: LastLogin?
}
