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
  }

  public struct Association: Equatable, Sendable {
    public var id: String
    public var subnet: ResourceID<Subnet>
  }

  public let id: ResourceID<NetworkACL>
  public var vpc: ResourceID<VPC>
  public var isDefault: Bool
  /// Ingress and egress mixed; whoever evaluates sorts by number.
  public var entries: [Entry]
  public var associations: [Association]
  public var tags: [Tag]
}
