import DataPlane
import Documents
import Foundations
import NetworkModel

extension Instance {
  /// How long both status checks are `initializing` (INS-02).
  static let checkMilliseconds = 120_000

  static var statusFilters: [ResourceFilter<Instance>] {
    [
      .init("availability-zone") { item, _ in item.availabilityZone },
      .init("instance-state-code") { item, _ in String(item.state.rawValue) },
      .init("instance-state-name") { item, _ in item.state.name },
      .init("instance-status.reachability") { item, cloud in item.reachability(at: cloud.now) },
      .init("instance-status.status") { item, cloud in item.checkStatus(at: cloud.now) },
      .init("system-status.reachability") { item, cloud in item.reachability(at: cloud.now) },
      .init("system-status.status") { item, cloud in item.checkStatus(at: cloud.now) },
    ]
  }

  func statusDocument(in cloud: Cloud) -> Members {
    let status: Value = [
      "Details": state == .running
        ? [["Name": "reachability", "Status": .string(reachability(at: cloud.now))]] : [],
      "Status": .string(checkStatus(at: cloud.now)),
    ]
    return [
      "AvailabilityZone": .string(availabilityZone),
      "AvailabilityZoneId": .string(cloud.network.zone(named: availabilityZone)?.id ?? ""),
      "InstanceId": Value(id),
      "InstanceState": state.document,
      "InstanceStatus": status,
      "SystemStatus": status,
    ]
  }

  /// `ok`, `initializing` or, while it doesn't run, `not-applicable`
  private func checkStatus(at now: Instant) -> String {
    guard let runningSince, state == .running else { return "not-applicable" }
    return now - runningSince < Self.checkMilliseconds ? "initializing" : "ok"
  }

  private func reachability(at now: Instant) -> String {
    checkStatus(at: now) == "ok" ? "passed" : "initializing"
  }
}
