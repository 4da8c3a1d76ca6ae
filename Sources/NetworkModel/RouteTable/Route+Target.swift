extension Route {
  /// What the member GatewayId shows: `local`, the internet gateway or the gateway endpoint.
  package var gatewayID: String? {
    switch target {
    case .local: "local"
    case .internetGateway(let id): id.rawValue
    case .vpcEndpoint(let id): id.rawValue
    case .peeringConnection, .networkInterface, .natGateway: nil
    }
  }

  package var natGateway: ResourceID<NATGateway>? {
    if case .natGateway(let id) = target { id } else { nil }
  }

  package var peeringConnection: ResourceID<VPCPeeringConnection>? {
    if case .peeringConnection(let id) = target { id } else { nil }
  }

  package var networkInterface: ResourceID<NetworkInterface>? {
    if case .networkInterface(let id) = target { id } else { nil }
  }
}

extension Network {
  /// The machine to which a route leads through its interface (VPC-47).
  package func instance(of route: Route) -> Instance? {
    route.networkInterface.flatMap { networkInterfaces[$0] }.flatMap { instance(of: $0) }
  }
}

extension Route.Target {
  /// The target's id, or the word `local`.
  public var identifier: String {
    switch self {
    case .local: "local"
    case .internetGateway(let id): id.rawValue
    case .peeringConnection(let id): id.rawValue
    case .networkInterface(let id): id.rawValue
    case .natGateway(let id): id.rawValue
    case .vpcEndpoint(let id): id.rawValue
    }
  }
}
