public import Foundations

/// Routes, and the subnets that use them.
public struct RouteTable: Resource {
  public static let idPrefix = "rtb"
  public static let typeName = "route-table"

  /// The use of the table by one subnet or, without a subnet, by all that name no other (VPC-37).
  public struct Association: Equatable, Sendable {
    public var id: String
    public var subnet: ResourceID<Subnet>?

    package init(id: String, subnet: ResourceID<Subnet>? = nil) {
      self.id = id
      self.subnet = subnet
    }
    public var isMain: Bool { subnet == nil }
  }

  public let id: ResourceID<RouteTable>
  public var vpc: ResourceID<VPC>
  public var routes: [Route]
  public var associations: [Association]
  public var tags: [Tag]

  package init(
    id: ResourceID<RouteTable>, vpc: ResourceID<VPC>, routes: [Route], associations: [Association],
    tags: [Tag]
  ) {
    self.id = id
    self.vpc = vpc
    self.routes = routes
    self.associations = associations
    self.tags = tags
  }

  public var isMain: Bool { associations.contains { $0.isMain } }
}

extension Network {
  /// The route that decides: the longest prefix, whatever its target or state (VPC-39, VPC-46); of
  /// equal prefixes a block before a prefix list.
  public func route(to address: IPAddress, in table: RouteTable) -> Route? {
    switch address {
    case .version4(let address): route(to: address, in: table)
    case .version6(let address):
      IPv6PrefixIndex(of: table).index(of: address).map { table.routes[$0] }
    }
  }

  public func route(to address: IPv4Address, in table: RouteTable) -> Route? {
    // One address alone is not worth an index.
    var longest: (length: Int, route: Int)?
    for (block, route) in prefixes(of: table)
    where block.contains(address) && block.prefixLength > longest?.length ?? -1 {
      longest = (block.prefixLength, route)
    }
    return longest.map { table.routes[$0.route] }
  }

  /// Every block that a route of the table is for, blocks of prefix lists last, each with the place
  /// of its route.
  package func prefixes(of table: RouteTable) -> [(block: CIDR, route: Int)] {
    let indexes = table.routes.indices
    let ofLists = indexes.filter { table.routes[$0].destination.prefixList != nil }
    return indexes.compactMap { index in
      table.routes[index].destination.block.map { (block: $0, route: index) }
    }
      + ofLists.flatMap { index in
        blocks(of: table.routes[index].destination).map { (block: $0, route: index) }
      }
  }
}

/// Where packets for a block of addresses go.
public struct Route: Equatable, Sendable {
  public enum Target: Hashable, Sendable {
    case local
    case internetGateway(ResourceID<InternetGateway>)
    case peeringConnection(ResourceID<VPCPeeringConnection>)
    case networkInterface(ResourceID<NetworkInterface>)
    case natGateway(ResourceID<NATGateway>)
    /// A gateway endpoint, whose routes EC2 makes and removes itself (VPC-44).
    case vpcEndpoint(ResourceID<VPCEndpoint>)
    case egressOnlyInternetGateway(ResourceID<EgressOnlyInternetGateway>)
  }

  /// VPC-45; `filtered` needs propagated routes, which the simulator has none of.
  public enum State: String, Sendable {
    case active
    case blackhole
  }

  public enum Origin: String, Sendable {
    case createRouteTable = "CreateRouteTable"
    case createRoute = "CreateRoute"
  }

  public var destination: Destination
  public var target: Target
  public var origin: Origin

  public init(destination: Destination, target: Target, origin: Origin) {
    self.destination = destination
    self.target = target
    self.origin = origin
  }
}

extension Route {
  /// The addresses that a route is for: one block, or all blocks of a prefix list.
  public enum Destination: Hashable, Sendable {
    case block(CIDR)
    case ipv6Block(IPv6Block)
    case prefixList(ResourceID<PrefixList>)

    public var ipv6Block: IPv6Block? {
      if case .ipv6Block(let block) = self { block } else { nil }
    }

    /// `nil` for IPv6, and for a prefix list, whose blocks the cloud knows.
    public var block: CIDR? {
      if case .block(let block) = self { block } else { nil }
    }

    /// The block of either family; `nil` for a prefix list.
    package var ownBlock: AddressBlock? {
      switch self {
      case .block(let block): .version4(block)
      case .ipv6Block(let block): .version6(block)
      case .prefixList: nil
      }
    }

    public var prefixList: ResourceID<PrefixList>? {
      if case .prefixList(let id) = self { id } else { nil }
    }
  }
}

extension Route.Destination: CustomStringConvertible {
  /// `10.2.0.0/16` or `pl-68a54001`.
  public var description: String {
    switch self {
    case .block(let block): block.description
    case .ipv6Block(let block): block.description
    case .prefixList(let id): id.rawValue
    }
  }
}

extension Route {
  /// A route to one block.
  public init(destination: CIDR, target: Target, origin: Origin) {
    self.init(destination: .block(destination), target: target, origin: origin)
  }
}

extension Route {
  /// What the member GatewayId shows: `local`, the internet gateway or the gateway endpoint.
  package var gatewayID: String? {
    switch target {
    case .local: "local"
    case .internetGateway(let id): id.rawValue
    case .vpcEndpoint(let id): id.rawValue
    case .peeringConnection, .networkInterface, .natGateway, .egressOnlyInternetGateway: nil
    }
  }

  package var natGateway: ResourceID<NATGateway>? {
    if case .natGateway(let id) = target { id } else { nil }
  }

  package var egressOnlyInternetGateway: ResourceID<EgressOnlyInternetGateway>? {
    if case .egressOnlyInternetGateway(let id) = target { id } else { nil }
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
    case .egressOnlyInternetGateway(let id): id.rawValue
    }
  }
}
