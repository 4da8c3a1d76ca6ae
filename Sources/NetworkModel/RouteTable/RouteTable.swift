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
