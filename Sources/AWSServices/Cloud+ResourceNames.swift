import AWSModel
import DataPlane
import NetworkModel

/// What a learner calls a resource.
extension Cloud {
  /// Whether a resource with that id is there, in whatever state.
  public func hasResource(_ id: String) -> Bool {
    guard id.utf8.contains(UInt8(ascii: "-")) else { return false }
    return inEachRegion { (try? $0.tags(ofResource: id)) != nil ? true : nil } ?? false
  }

  /// A security group's group name, anything else's Name tag; `nil` where there is none.
  public func name(ofResource id: String) -> String? {
    inEachRegion { cloud in
      if id.hasPrefix("sg-") { return cloud.network.securityGroups[parsing: id]?.groupName }
      return (try? cloud.tags(ofResource: id))?.first { $0.key == "Name" }?.value
    }
  }

  /// Whether a resource has ceased to exist: it is not there, or only the trace of it that AWS shows
  /// for a while.
  ///
  /// - Parameter id: of EC2 an id; else the name of a role, a policy or a log group.
  public func isGone(_ id: String) -> Bool {
    if id.hasPrefix("i-") {
      guard let instance = inEachRegion({ $0.network.instances[parsing: id] }) else { return true }
      return instance.state == .shuttingDown || instance.state == .terminated
    }
    if id.hasPrefix("pcx-") {
      guard let peering = inEachRegion({ $0.network.peeringConnections[parsing: id] }) else {
        return true
      }
      return ![.active, .pendingAcceptance].contains(peering.status)
    }
    return !hasResource(id) && !roles.contains { $0.name == id }
      && !managedPolicies.contains { $0.name == id }
      && inEachRegion { $0.logGroups.contains { $0.name == id } ? true : nil } == nil
  }
}
