import DataPlane
import Documents
import Foundations
public import NetworkModel

extension RouteTable {
  func document(in cloud: Cloud) -> Members {
    [
      "Associations": .array(associations.map { .object(document(of: $0)) }),
      "PropagatingVgws": [],
      "RouteTableId": Value(id),
      "Routes": .array(routes.map { .object($0.document(in: cloud)) }),
      "Tags": Value(tags),
      "VpcId": Value(vpc),
      "OwnerId": .string(cloud.account),
    ]
  }

  private func document(of association: Association) -> Members {
    var document: Members = [
      "Main": .boolean(association.isMain),
      "RouteTableAssociationId": .string(association.id),
      "RouteTableId": Value(id),
    ]
    document["SubnetId"] = association.subnet.map { Value($0) }
    document["AssociationState"] = ["State": "associated"]
    return document
  }
}

extension Route {
  func document(in cloud: Cloud) -> Members {
    var document = Members()
    switch destination {
    case .block(let block): document["DestinationCidrBlock"] = Value(block)
    case .prefixList(let id): document["DestinationPrefixListId"] = Value(id)
    }
    document["GatewayId"] = gatewayID.map(Value.string)
    if let instance = cloud.network.instance(of: self) {
      document["InstanceId"] = Value(instance.id)
      document["InstanceOwnerId"] = .string(cloud.account)
    }
    document["NatGatewayId"] = natGateway.map { Value($0) }
    document["NetworkInterfaceId"] = networkInterface.map { Value($0) }
    document["Origin"] = .string(origin.rawValue)
    document["State"] = .string(cloud.network.state(of: self).rawValue)
    document["VpcPeeringConnectionId"] = peeringConnection.map { Value($0) }
    return document
  }
}

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
