import DataPlane
import Foundations
public import NetworkModel

extension RouteTable: TabledResource {
  static var table: WritableKeyPath<Cloud, ResourceTable<RouteTable>> { \.network.routeTables }
  static var noun: String { "routeTable" }
  static var notFoundCode: String { "InvalidRouteTableID.NotFound" }
  static var malformedCode: String { "InvalidRouteTableId.Malformed" }

  static let filters: [ResourceFilter<RouteTable>] = [
    .init("association.main") { item, _ in item.associations.map { String($0.isMain) } },
    .init("association.route-table-association-id") { item, _ in item.associations.map(\.id) },
    .init("association.route-table-id") { item, _ in
      item.associations.map { _ in item.id.rawValue }
    },
    .init("association.subnet-id") { item, _ in
      item.associations.compactMap { $0.subnet?.rawValue }
    },
    .init("owner-id") { item, cloud in cloud.account },
    .init("route-table-id") { item, _ in item.id.rawValue },
    .init("route.destination-cidr-block") { item, _ in
      item.routes.compactMap(\.destination.block?.description)
    },
    .init("route.destination-prefix-list-id") { item, _ in
      item.routes.compactMap(\.destination.prefixList?.rawValue)
    },
    .init("route.gateway-id") { item, _ in item.routes.compactMap(\.gatewayID) },
    .init("route.instance-id") { item, cloud in
      item.routes.compactMap { cloud.network.instance(of: $0)?.id.rawValue }
    },
    .init("route.nat-gateway-id") { item, _ in
      item.routes.compactMap(\.natGateway?.rawValue)
    },
    .init("route.network-interface-id") { item, _ in
      item.routes.compactMap(\.networkInterface?.rawValue)
    },
    .init("route.origin") { item, _ in item.routes.map(\.origin.rawValue) },
    .init("route.state") { item, cloud in item.routes.map { cloud.network.state(of: $0).rawValue }
    },
    .init("route.vpc-peering-connection-id") { item, _ in
      item.routes.compactMap(\.peeringConnection?.rawValue)
    },
    .init("vpc-id") { item, _ in item.vpc.rawValue },
  ]
}
