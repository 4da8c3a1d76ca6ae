import DataPlane
import Foundations
public import NetworkModel

extension NetworkACL: TabledResource {
  static var table: WritableKeyPath<Cloud, ResourceTable<NetworkACL>> { \.network.networkACLs }
  static var noun: String { "networkAcl" }
  static var notFoundCode: String { "InvalidNetworkAclID.NotFound" }
  static var malformedCode: String { "InvalidNetworkAclId.Malformed" }

  static let filters: [ResourceFilter<NetworkACL>] = [
    .init("association.association-id") { item, _ in item.associations.map(\.id) },
    .init("association.network-acl-id") { item, _ in
      item.associations.map { _ in item.id.rawValue }
    },
    .init("association.subnet-id") { item, _ in item.associations.map(\.subnet.rawValue) },
    .init("default") { item, _ in String(item.isDefault) },
    .init("entry.cidr") { item, _ in item.entries.map(\.cidr.description) },
    .init("entry.egress") { item, _ in item.entries.map { String($0.isEgress) } },
    .init("entry.protocol") { item, _ in item.entries.map { String($0.protocol.number) } },
    .init("entry.rule-action") { item, _ in item.entries.map { $0.allows ? "allow" : "deny" } },
    .init("entry.rule-number") { item, _ in item.entries.map { String($0.ruleNumber) } },
    .init("network-acl-id") { item, _ in item.id.rawValue },
    .init("owner-id") { item, cloud in cloud.account },
    .init("vpc-id") { item, _ in item.vpc.rawValue },
  ]
}
