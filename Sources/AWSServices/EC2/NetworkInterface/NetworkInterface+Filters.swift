import DataPlane
import Foundations
public import NetworkModel

extension NetworkInterface: EC2Resource {
  static var noun: String { "networkInterface" }
  static var notFoundCode: String { "InvalidNetworkInterfaceID.NotFound" }
  static var malformedCode: String { "InvalidNetworkInterfaceId.Malformed" }

  static func all(in cloud: Cloud) -> [NetworkInterface] { Array(cloud.network.networkInterfaces) }

  static func find(
    _ id: ResourceID<NetworkInterface>, in cloud: Cloud
  ) -> NetworkInterface? {
    cloud.network.networkInterfaces[id]
  }

  static func setTags(
    _ tags: [Tag], of id: ResourceID<NetworkInterface>, in cloud: inout Cloud
  ) {
    cloud.network.networkInterfaces.update(id) { $0.tags = tags }
  }

  static let filters: [ResourceFilter<NetworkInterface>] = [
    .init("addresses.association.public-ip") { item, cloud in
      cloud.network.publicAddress(of: item)?.description
    },
    .init("addresses.private-ip-address") { item, _ in item.privateAddresses.map(\.description) },
    .init("association.allocation-id") { item, cloud in
      cloud.network.elasticIPAddress(of: item)?.id.rawValue
    },
    .init("association.association-id") { item, cloud in
      cloud.network.elasticIPAddress(of: item)?.association?.id
    },
    .init("association.public-ip") { item, cloud in
      cloud.network.publicAddress(of: item)?.description
    },
    .init("attachment.attachment-id") { item, _ in item.attachment?.id },
    .init("attachment.delete-on-termination") { item, _ in
      item.attachment.map { String($0.deletesOnTermination) }
    },
    .init("attachment.device-index") { item, _ in item.attachment.map { String($0.deviceIndex) }
    },
    .init("attachment.instance-id") { item, _ in item.attachment?.instance.rawValue },
    .init("attachment.status") { item, _ in item.attachment.map { _ in "attached" } },
    .init("availability-zone") { item, _ in item.availabilityZone },
    .init("description") { item, _ in item.interfaceDescription },
    .init("group-id") { item, _ in item.securityGroups.map(\.rawValue) },
    .init("group-name") { item, cloud in
      item.securityGroups.compactMap { cloud.network.securityGroups[$0]?.groupName }
    },
    .init("interface-type") { item, _ in item.typeText },
    .init("mac-address") { item, _ in item.macAddress },
    .init("network-interface-id") { item, _ in item.id.rawValue },
    .init("owner-id") { item, cloud in cloud.account },
    .init("private-dns-name") { item, cloud in cloud.network.privateDNSName(of: item) },
    .init("private-ip-address") { item, _ in item.privateAddresses.map(\.description) },
    .init("requester-managed") { item, _ in String(item.natGateway != nil) },
    .init("source-dest-check") { item, _ in String(item.checksSourceAndDestination) },
    .init("status") { item, _ in item.isInUse ? "in-use" : "available" },
    .init("subnet-id") { item, _ in item.subnet.rawValue },
    .init("vpc-id") { item, _ in item.vpc.rawValue },
  ]
}
