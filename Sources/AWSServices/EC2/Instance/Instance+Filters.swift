import DataPlane
import Foundations
public import NetworkModel

extension Instance: TabledResource {
  static var table: WritableKeyPath<Cloud, ResourceTable<Instance>> { \.network.instances }
  static var noun: String { "instance" }
  static var notFoundCode: String { "InvalidInstanceID.NotFound" }
  static var malformedCode: String { "InvalidInstanceID.Malformed" }

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
