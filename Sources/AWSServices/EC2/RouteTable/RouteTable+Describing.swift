import DataPlane
import Documents
import Foundations
public import NetworkModel

extension RouteTable {
  func document(in cloud: Cloud) -> JSONObject {
    [
      "Associations": .array(associations.map { .object(document(of: $0)) }),
      "PropagatingVgws": [],
      "RouteTableId": JSONValue(id),
      "Routes": .array(routes.map { .object($0.document(in: cloud)) }),
      "Tags": JSONValue(tags),
      "VpcId": JSONValue(vpc),
      "OwnerId": .string(cloud.account),
    ]
  }

  private func document(of association: Association) -> JSONObject {
    var document: JSONObject = [
      "Main": .boolean(association.isMain),
      "RouteTableAssociationId": .string(association.id),
      "RouteTableId": JSONValue(id),
    ]
    document.add("SubnetId", association.subnet.map { JSONValue($0) })
    document.add("AssociationState", ["State": "associated"])
    return document
  }
}

extension Route {
  func document(in cloud: Cloud) -> JSONObject {
    var document = JSONObject()
    switch destination {
    case .block(let block): document.add("DestinationCidrBlock", JSONValue(block))
    case .ipv6Block(let block): document.add("DestinationIpv6CidrBlock", JSONValue(block))
    case .prefixList(let id): document.add("DestinationPrefixListId", JSONValue(id))
    }
    document.add("EgressOnlyInternetGatewayId", egressOnlyInternetGateway.map { JSONValue($0) })
    document.add("GatewayId", gatewayID.map(JSONValue.string))
    if let instance = cloud.network.instance(of: self) {
      document.add("InstanceId", JSONValue(instance.id))
      document.add("InstanceOwnerId", .string(cloud.account))
    }
    document.add("NatGatewayId", natGateway.map { JSONValue($0) })
    document.add("NetworkInterfaceId", networkInterface.map { JSONValue($0) })
    document.add("Origin", .string(origin.rawValue))
    document.add("State", .string(cloud.network.state(of: self).rawValue))
    document.add("VpcPeeringConnectionId", peeringConnection.map { JSONValue($0) })
    return document
  }
}

extension RouteTable: TabledResource {
  static var table: WritableKeyPath<Cloud, ResourceTable<RouteTable>> { \.network.routeTables }
  static var noun: String { "routeTable" }
  static var notFoundCode: String { "InvalidRouteTableID.NotFound" }
  static var malformedCode: String { "InvalidRouteTableId.Malformed" }
  static let members: Set = ["RouteTableId"]

  static let dependencies: [Dependency<RouteTable>] = [
    .init(on: VPC.self) { table, vpc, _ in
      table.vpc == vpc.id && !table.isMain
        ? "The route table \(table.id) is still in this VPC." : nil
    },
    .init(on: PrefixList.self) { table, list, _ in
      table.routes.contains { $0.destination == .prefixList(list.id) }
        ? "A route in \(table.id) names it." : nil
    },
  ]

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
    .init("route.destination-ipv6-cidr-block") { item, _ in
      item.routes.compactMap(\.destination.ipv6Block?.description)
    },
    .init("route.destination-prefix-list-id") { item, _ in
      item.routes.compactMap(\.destination.prefixList?.rawValue)
    },
    .init("route.egress-only-internet-gateway-id") { item, _ in
      item.routes.compactMap(\.egressOnlyInternetGateway?.rawValue)
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

extension Quota {
  static let routeTablesPerVPC = 200
  static let routesPerTable = 500
}
