public import Foundations
public import NetworkModel

/// What a route that decided about a packet does not tell by itself.
public struct RouteDetail: Equatable, Sendable {
  /// Why a route's target carries nothing now.
  public enum BlackholeCause: Equatable, Sendable {
    case targetDeleted
    case gatewayDetached
    case peering(VPCPeeringConnection.Status)
    case natGateway(NATGateway.State)
    /// Of the instance behind the interface; `nil` when nothing is attached to it.
    case instance(Instance.State?)
  }

  /// The block that holds the packet's destination: the route's own, or the narrowest of its list.
  public let block: AddressBlock?
  public let blackhole: BlackholeCause?
}

extension Network {
  func detail(of finding: Finding, for packet: Packet) -> RouteDetail? {
    switch finding {
    case .route(let route):
      RouteDetail(block: block(of: route, for: packet.destination), blackhole: nil)
    case .blackhole(let route):
      RouteDetail(
        block: block(of: route, for: packet.destination), blackhole: blackholeCause(of: route))
    default: nil
    }
  }

  private func block(of route: Route, for address: IPAddress) -> AddressBlock? {
    if let block = route.destination.ipv6Block { return .version6(block) }
    return blocks(of: route.destination).map(AddressBlock.version4).filter { $0.contains(address) }
      .max { $0.prefixLength < $1.prefixLength }
  }

  private func blackholeCause(of route: Route) -> RouteDetail.BlackholeCause? {
    switch route.target {
    case .local: nil
    case .internetGateway(let id):
      internetGateways[id] == nil ? .targetDeleted : .gatewayDetached
    case .peeringConnection(let id):
      peeringConnections[id].map { .peering($0.status) } ?? .targetDeleted
    case .networkInterface(let id):
      networkInterfaces[id].map { .instance(instance(of: $0)?.state) } ?? .targetDeleted
    case .natGateway(let id): natGateways[id].map { .natGateway($0.state) } ?? .targetDeleted
    case .vpcEndpoint, .egressOnlyInternetGateway: .targetDeleted
    }
  }
}
