/// What lets a VPC's IPv6 traffic out, and only answers in (VPC-53).
public struct EgressOnlyInternetGateway: Resource {
  public static let idPrefix = "eigw"
  public static let typeName = "egress-only-internet-gateway"

  public let id: ResourceID<EgressOnlyInternetGateway>
  /// It is attached when it is created, for good (VPC-53).
  public let vpc: ResourceID<VPC>
  public var tags: [Tag]

  package init(id: ResourceID<EgressOnlyInternetGateway>, vpc: ResourceID<VPC>, tags: [Tag]) {
    self.id = id
    self.vpc = vpc
    self.tags = tags
  }
}
