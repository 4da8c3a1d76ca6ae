public import Foundations

/// One thing that a security group allows.
public struct SecurityGroupRule: Resource {
  public static let idPrefix = "sgr"
  public static let typeName = "security-group-rule"

  public enum Direction: String, Sendable {
    case ingress, egress
  }

  /// Who is at the other end.
  public enum Peer: Hashable, Sendable {
    case ipv4(CIDR)
    case ipv6(IPv6Block)
    case prefixList(ResourceID<PrefixList>)
    case securityGroup(ResourceID<SecurityGroup>)
  }

  public let id: ResourceID<SecurityGroupRule>
  public var direction: Direction
  public var `protocol`: IPProtocol
  /// First and last port or, for ICMP, type and code; −1 stands for any. `nil` for other protocols.
  public var fromPort: Int?
  public var toPort: Int?
  public var peer: Peer
  public var ruleDescription: String?
  public var tags: [Tag]

  package init(
    id: ResourceID<SecurityGroupRule>, direction: Direction, protocol: IPProtocol,
    fromPort: Int? = nil,
    toPort: Int? = nil, peer: Peer, ruleDescription: String? = nil, tags: [Tag]
  ) {
    self.id = id
    self.direction = direction
    self.protocol = `protocol`
    self.fromPort = fromPort
    self.toPort = toPort
    self.peer = peer
    self.ruleDescription = ruleDescription
    self.tags = tags
  }
}

extension SecurityGroupRule.Peer {
  package var cidr: CIDR? { if case .ipv4(let cidr) = self { cidr } else { nil } }

  package var securityGroup: ResourceID<SecurityGroup>? {
    if case .securityGroup(let id) = self { id } else { nil }
  }

  /// As messages name it: a block or an id.
  package var text: String {
    switch self {
    case .ipv4(let cidr): cidr.description
    case .ipv6(let block): block.description
    case .prefixList(let id): id.rawValue
    case .securityGroup(let id): id.rawValue
    }
  }
}

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
