import DataPlane
import Documents
import Foundations
public import NetworkModel

extension Instance: TabledResource {
  static var table: WritableKeyPath<Cloud, ResourceTable<Instance>> { \.network.instances }
  static var noun: String { "instance" }
  static var notFoundCode: String { "InvalidInstanceID.NotFound" }
  static var malformedCode: String { "InvalidInstanceID.Malformed" }
  static let members: Set = ["InstanceId", "Source", "Destination"]

  var isGone: Bool { !isAlive }

  static func notFoundMessage(_ id: String) -> String { "The instance ID '\(id)' does not exist" }

  static let filters: [ResourceFilter<Instance>] = [
    .init("affinity") { item, _ in nil as String? },
    .init("architecture") { item, _ in item.architecture },
    .init("availability-zone") { item, _ in item.availabilityZone },
    .init("client-token") { item, _ in item.clientToken },
    .init("image-id") { item, _ in item.imageID },
    .init("instance-id") { item, _ in item.id.rawValue },
    .init("instance-lifecycle") { item, _ in nil as String? },
    .init("instance-state-code") { item, _ in String(item.state.rawValue) },
    .init("instance-state-name") { item, _ in item.state.name },
    .init("instance-type") { item, _ in item.instanceType },
    .init("instance.group-id") { item, cloud in
      cloud.network.securityGroups(of: item).map(\.id.rawValue)
    },
    .init("instance.group-name") { item, cloud in
      cloud.network.securityGroups(of: item).map(\.groupName)
    },
    .init("ip-address") { item, cloud in cloud.network.publicAddress(of: item)?.description },
    .init("key-name") { item, _ in item.keyName },
    .init("launch-index") { item, _ in String(item.launchIndex) },
    .init("launch-time") { item, _ in item.launchedAt.iso8601 },
    .init("monitoring-state") { item, _ in item.isMonitored ? "enabled" : "disabled" },
    .init("network-interface.network-interface-id") { item, _ in
      item.networkInterfaces.map(\.rawValue)
    },
    .init("network-interface.subnet-id") { item, _ in
      item.networkInterfaces.isEmpty ? nil : item.subnet.rawValue
    },
    .init("network-interface.vpc-id") { item, _ in
      item.networkInterfaces.isEmpty ? nil : item.vpc.rawValue
    },
    .init("network-interface.addresses.private-ip-address") { item, cloud in
      cloud.network.primaryInterface(of: item)?.privateAddresses.map(\.description) ?? []
    },
    .init("network-interface.association.public-ip") { item, cloud in
      cloud.network.publicAddress(of: item)?.description
    },
    .init("owner-id") { item, cloud in cloud.account },
    .init("private-dns-name") { item, cloud in cloud.network.privateDNSName(of: item) },
    .init("private-ip-address") { item, cloud in
      cloud.network.primaryInterface(of: item)?.primaryAddress.description
    },
    .init("dns-name") { item, cloud in cloud.network.publicDNSName(of: item) },
    .init("reservation-id") { item, _ in item.reservationID },
    .init("root-device-type") { item, _ in "ebs" },
    .init("subnet-id") { item, _ in item.networkInterfaces.isEmpty ? nil : item.subnet.rawValue },
    .init("tenancy") { item, _ in "default" },
    .init("virtualization-type") { item, _ in "hvm" },
    .init("vpc-id") { item, _ in item.networkInterfaces.isEmpty ? nil : item.vpc.rawValue },
  ]
}

extension Instance {
  /// A terminated instance stays in the lists for an hour (INS-03).
  static let visibilityAfterTermination = 3_600_000

  var forgottenAt: Instant? { Self.forgotten(state, since: stateSince) }

  /// When an instance leaves the lists that has been in that state so long.
  static func forgotten(_ state: State, since: Instant) -> Instant? {
    state == .terminated ? since + visibilityAfterTermination : nil
  }

  /// Whether it still is, or will be, of use: neither terminated nor about to be.
  var isAlive: Bool {
    switch state {
    case .pending, .running, .stopping, .stopped: true
    case .shuttingDown, .terminated: false
    }
  }
}

extension Instance.MetadataOptions {
  /// What a launch says; Amazon Linux 2023 asks for version 2 of the service where it says nothing
  /// (INS-16).
  init(_ options: JSONValue?) {
    self.init()
    httpTokens = options?["HttpTokens"]?.string ?? httpTokens
    httpPutResponseHopLimit =
      options?["HttpPutResponseHopLimit"]?.integer ?? httpPutResponseHopLimit
    httpEndpoint = options?["HttpEndpoint"]?.string ?? httpEndpoint
    instanceMetadataTags = options?["InstanceMetadataTags"]?.string ?? instanceMetadataTags
  }
}

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

  func statusDocument(in cloud: Cloud) -> JSONObject {
    let status: JSONValue = [
      "Details": state == .running
        ? [["Name": "reachability", "Status": .string(reachability(at: cloud.now))]] : [],
      "Status": .string(checkStatus(at: cloud.now)),
    ]
    return [
      "AvailabilityZone": .string(availabilityZone),
      "AvailabilityZoneId": .string(cloud.network.zone(named: availabilityZone)?.id ?? ""),
      "InstanceId": JSONValue(id),
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
