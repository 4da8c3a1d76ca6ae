public import Foundations

/// One thing that a security group allows.
public struct SecurityGroupRule: Equatable, Sendable {
  public enum Direction: String, Sendable {
    case ingress, egress
  }

  /// Who is at the other end.
  public enum Peer: Hashable, Sendable {
    case ipv4(CIDR)
    case ipv6(String)
    case prefixList(String)
    case securityGroup(ResourceID<SecurityGroup>)
  }

  /// `sgr-…`
  public let id: String
  public var direction: Direction
  public var `protocol`: IPProtocol
  /// First and last port or, for ICMP, type and code; −1 stands for any. `nil` for other protocols.
  public var fromPort: Int?
  public var toPort: Int?
  public var peer: Peer
  public var ruleDescription: String?
  public var tags: [Tag]

  package init(
    id: String, direction: Direction, protocol: IPProtocol, fromPort: Int? = nil,
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
