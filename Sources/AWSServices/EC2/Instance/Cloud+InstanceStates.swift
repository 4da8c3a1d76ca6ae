import AWSModel
import DataPlane
import Documents
import Foundations
import NetworkModel

extension Cloud {
  /// The instances of `InstanceIds`, each once.
  func findInstances(_ request: Request) throws(AWSError) -> [Instance] {
    let ids = request.strings("InstanceIds")
    try checkInstancesExist(ids)
    return try find(all: ids)
  }

  /// Names all that are missing in one message (ERR-08).
  func checkInstancesExist(_ ids: [String]) throws(AWSError) {
    var missing: [ResourceID<Instance>] = []
    for text in ids {
      let id: ResourceID<Instance> = try parse(text)
      if network.instances[id] == nil { missing.append(id) }
    }
    guard missing.count > 1 else { return }
    throw AWSError(
      Instance.notFoundCode,
      "The instance IDs '\(missing.map(\.rawValue).joined(separator: ", "))' do not exist")
  }

  /// Changes states and answers `[{"InstanceId": …, "CurrentState": …, "PreviousState": …}]`.
  mutating func changeStates(
    of instances: [Instance], by change: (inout Cloud, Instance) -> Void
  ) -> Value {
    var changes: [Value] = []
    for instance in instances {
      change(&self, instance)
      let current = self.network.instances[instance.id]?.state ?? instance.state
      changes.append([
        "InstanceId": Value(instance.id), "CurrentState": current.document,
        "PreviousState": instance.state.document,
      ])
    }
    return .array(changes)
  }

  mutating func start(_ instance: Instance) {
    if let interface = network.primaryInterface(of: instance), instance.hasAutoAssignedAddress {
      let address = network.elasticIPAddress(of: interface) == nil ? drawPublicAddress() : nil
      network.networkInterfaces.update(interface.id) { $0.autoAssignedPublicAddress = address }
    }
    move(instance, to: .pending, then: .running, after: 8_000...20_000, reason: "")
    let now = now
    network.instances.update(instance.id) { $0.launchedAt = now }
  }

  mutating func stop(_ instance: Instance) {
    for interface in instance.networkInterfaces {
      fabric.rememberAssignedAddress(of: interface)
      network.networkInterfaces.update(interface) { $0.autoAssignedPublicAddress = nil }
    }
    move(
      instance, to: .stopping, then: .stopped, after: 12_000...30_000, reason: userInitiated)
  }

  mutating func terminate(_ instance: Instance) {
    for interface in instance.networkInterfaces {
      fabric.rememberAssignedAddress(of: interface)
      network.networkInterfaces.update(interface) { $0.autoAssignedPublicAddress = nil }
    }
    move(
      instance, to: .shuttingDown, then: .terminated, after: 15_000...40_000,
      reason: userInitiated)
  }

  private mutating func move(
    _ instance: Instance, to state: Instance.State, then next: Instance.State,
    after milliseconds: ClosedRange<Int>, reason: String
  ) {
    let arrival = now + fabric.timings.integer(in: milliseconds)
    let now = now
    network.instances.update(instance.id) {
      $0.state = state
      $0.stateSince = now
      $0.transition = Instance.Transition(to: next, at: arrival)
      $0.runningSince = nil
      $0.packetForwarding = nil
      $0.stateTransitionReason = reason
    }
  }

  /// `User initiated (2026-11-23 09:17:00 GMT)`
  private var userInitiated: String { "User initiated (\(now.date) \(now.timeOfDay) GMT)" }
}
