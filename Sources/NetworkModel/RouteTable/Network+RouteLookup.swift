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
    let prefixes = prefixes(of: table)
    return PrefixIndex(prefixes.map(\.block), owners: prefixes.map(\.route))
      .index(of: address).map { table.routes[$0] }
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
