public import Foundations

/// Numbered allow and deny rules at the border of subnets, without memory (ACL-05).
public struct NetworkACL: Resource {
  public static let idPrefix = "acl"
  public static let typeName = "network-acl"

  public struct Entry: Equatable, Sendable {
    /// 1 to 32766; 32767 is the final deny, which can't be changed (ACL-03).
    public var ruleNumber: Int
    public var isEgress: Bool
    public var `protocol`: IPProtocol
    public var allows: Bool
    public var cidr: CIDR
    /// For TCP and UDP; `nil` means all ports.
    public var ports: ClosedRange<Int>?
    /// For ICMP; −1 means any.
    public var icmpType: Int?
    public var icmpCode: Int?

    package init(
      ruleNumber: Int, isEgress: Bool, protocol: IPProtocol, allows: Bool, cidr: CIDR,
      ports: ClosedRange<Int>? = nil, icmpType: Int? = nil, icmpCode: Int? = nil
    ) {
      self.ruleNumber = ruleNumber
      self.isEgress = isEgress
      self.protocol = `protocol`
      self.allows = allows
      self.cidr = cidr
      self.ports = ports
      self.icmpType = icmpType
      self.icmpCode = icmpCode
    }
  }

  public struct Association: Equatable, Sendable {
    public var id: String
    public var subnet: ResourceID<Subnet>

    package init(id: String, subnet: ResourceID<Subnet>) {
      self.id = id
      self.subnet = subnet
    }

  }

  public let id: ResourceID<NetworkACL>
  public var vpc: ResourceID<VPC>
  public var isDefault: Bool
  /// Ingress and egress mixed; whoever evaluates sorts by number.
  public var entries: [Entry]
  public var associations: [Association]
  public var tags: [Tag]

  package init(
    id: ResourceID<NetworkACL>, vpc: ResourceID<VPC>, isDefault: Bool, entries: [Entry],
    associations: [Association], tags: [Tag]
  ) {
    self.id = id
    self.vpc = vpc
    self.isDefault = isDefault
    self.entries = entries
    self.associations = associations
    self.tags = tags
  }
}

extension NetworkACL.Entry {
  /// The number of the final deny, shown as `*` by the console (VPC-15).
  package static let lastRuleNumber = 32_767

  /// An entry for all protocols and all addresses.
  package static func everything(_ number: Int, allows: Bool, isEgress: Bool) -> Self {
    Self(
      ruleNumber: number, isEgress: isEgress, protocol: .all, allows: allows, cidr: .everywhere)
  }
}
