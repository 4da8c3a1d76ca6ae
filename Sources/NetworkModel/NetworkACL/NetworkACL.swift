public import Foundations

/// Numbered allow and deny rules at the border of subnets, without memory (ACL-05).
public struct NetworkACL: Resource {
  public static let idPrefix = "acl"
  public static let typeName = "network-acl"

  public struct Entry: Equatable, Sendable {
    /// 1 to 32766; what follows are the final denies, which can't be changed (ACL-03).
    public var ruleNumber: Int
    public var isEgress: Bool
    public var `protocol`: IPProtocol
    public var allows: Bool
    /// Packets of the other family pass the entry by.
    public var block: AddressBlock
    /// For TCP and UDP; `nil` means all ports.
    public var ports: ClosedRange<Int>?
    /// For ICMP; −1 means any.
    public var icmpType: Int?
    public var icmpCode: Int?

    package init(
      ruleNumber: Int, isEgress: Bool, protocol: IPProtocol, allows: Bool, cidr: CIDR,
      ports: ClosedRange<Int>? = nil, icmpType: Int? = nil, icmpCode: Int? = nil
    ) {
      self.init(
        ruleNumber: ruleNumber, isEgress: isEgress, protocol: `protocol`, allows: allows,
        block: .version4(cidr), ports: ports, icmpType: icmpType, icmpCode: icmpCode)
    }

    package init(
      ruleNumber: Int, isEgress: Bool, protocol: IPProtocol, allows: Bool, block: AddressBlock,
      ports: ClosedRange<Int>? = nil, icmpType: Int? = nil, icmpCode: Int? = nil
    ) {
      self.ruleNumber = ruleNumber
      self.isEgress = isEgress
      self.protocol = `protocol`
      self.allows = allows
      self.block = block
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
  /// The same for IPv6.
  package static let lastIPv6RuleNumber = 32_768

  /// An entry for all protocols and all addresses of a family.
  package static func everything(
    _ number: Int, allows: Bool, isEgress: Bool, block: AddressBlock = .version4(.everywhere)
  ) -> Self {
    Self(ruleNumber: number, isEgress: isEgress, protocol: .all, allows: allows, block: block)
  }

  /// Its block where that is IPv4's.
  package var cidr: CIDR? { if case .version4(let cidr) = block { cidr } else { nil } }

  /// Whether it stands at the end of the list, where nobody can change it.
  package var isFinal: Bool { ruleNumber >= Self.lastRuleNumber }
}
