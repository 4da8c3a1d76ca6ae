import DataPlane
public import NetworkModel

extension NATGateway: TabledResource {
  static var table: WritableKeyPath<Cloud, ResourceTable<NATGateway>> { \.network.natGateways }
  static var noun: String { "NatGateway" }
  static var notFoundCode: String { "NatGatewayNotFound" }
  static var malformedCode: String { "NatGatewayMalformed" }

  static func notFoundMessage(_ id: String) -> String { "The Nat Gateway \(id) was not found" }

  static let filters: [ResourceFilter<NATGateway>] = [
    .init("connectivity-type") { item, _ in item.connectivity.rawValue },
    .init("nat-gateway-id") { item, _ in item.id.rawValue },
    .init("state") { item, _ in item.state.rawValue },
    .init("subnet-id") { item, _ in item.subnet.rawValue },
    .init("vpc-id") { item, _ in item.vpc.rawValue },
  ]
}
