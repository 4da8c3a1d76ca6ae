/// A set of rules that allow traffic of the network interfaces that carry it (SG-01, SG-02).
public struct SecurityGroup: Resource {
  public static let idPrefix = "sg"
  public static let typeName = "security-group"

  public let id: ResourceID<SecurityGroup>
  public var vpc: ResourceID<VPC>
  /// `default` for the one that a VPC is born with.
  public var groupName: String
  public var groupDescription: String
  public var rules: [SecurityGroupRule]
  public var tags: [Tag]

  package init(
    id: ResourceID<SecurityGroup>, vpc: ResourceID<VPC>, groupName: String,
    groupDescription: String, rules: [SecurityGroupRule], tags: [Tag]
  ) {
    self.id = id
    self.vpc = vpc
    self.groupName = groupName
    self.groupDescription = groupDescription
    self.rules = rules
    self.tags = tags
  }
}
