import DataPlane
import Foundations
public import NetworkModel

extension VPCPeeringConnection: TabledResource {
  static var table: WritableKeyPath<Cloud, ResourceTable<VPCPeeringConnection>> {
    \.network.peeringConnections
  }
  static var noun: String { "vpcPeeringConnection" }
  static var notFoundCode: String { "InvalidVpcPeeringConnectionID.NotFound" }
  static var malformedCode: String { "InvalidVpcPeeringConnectionId.Malformed" }

  static let filters: [ResourceFilter<VPCPeeringConnection>] = [
    .init("accepter-vpc-info.cidr-block") { item, _ in item.accepter.cidrs.first?.description },
    .init("accepter-vpc-info.owner-id") { item, cloud in cloud.account },
    .init("accepter-vpc-info.vpc-id") { item, _ in item.accepter.vpc.rawValue },
    .init("expiration-time") { item, _ in
      item.status == .pendingAcceptance ? item.expiresAt.iso8601 : nil
    },
    .init("requester-vpc-info.cidr-block") { item, _ in item.requester.cidrs.first?.description },
    .init("requester-vpc-info.owner-id") { item, cloud in cloud.account },
    .init("requester-vpc-info.vpc-id") { item, _ in item.requester.vpc.rawValue },
    .init("status-code") { item, _ in item.status.rawValue },
    .init("status-message") { item, cloud in item.statusMessage(account: cloud.account) },
    .init("vpc-peering-connection-id") { item, _ in item.id.rawValue },
  ]
}
