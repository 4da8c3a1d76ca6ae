public import NetworkModel

/// Something on a packet's way that looks at it.
public enum Component: Hashable, Sendable {
  case networkInterface(ResourceID<NetworkInterface>)
  case networkACL(ResourceID<NetworkACL>)
  case routeTable(ResourceID<RouteTable>)
  /// The VPC's router, where no route table has a say (VPC-49).
  case vpc(ResourceID<VPC>)
  case internetGateway(ResourceID<InternetGateway>)
  case peeringConnection(ResourceID<VPCPeeringConnection>)
  case natGateway(ResourceID<NATGateway>)
  case vpcEndpoint(ResourceID<VPCEndpoint>)
  case egressOnlyInternetGateway(ResourceID<EgressOnlyInternetGateway>)
  case internet

  /// Its id, or the word `internet`.
  public var identifier: String {
    switch self {
    case .networkInterface(let id): id.rawValue
    case .networkACL(let id): id.rawValue
    case .routeTable(let id): id.rawValue
    case .vpc(let id): id.rawValue
    case .internetGateway(let id): id.rawValue
    case .peeringConnection(let id): id.rawValue
    case .natGateway(let id): id.rawValue
    case .vpcEndpoint(let id): id.rawValue
    case .egressOnlyInternetGateway(let id): id.rawValue
    case .internet: "internet"
    }
  }
}
