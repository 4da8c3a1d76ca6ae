package import Foundations

extension SecurityGroupRule.Peer {
  package var cidr: CIDR? { if case .ipv4(let cidr) = self { cidr } else { nil } }

  package var securityGroup: ResourceID<SecurityGroup>? {
    if case .securityGroup(let id) = self { id } else { nil }
  }

  /// As messages name it: a block or an id.
  package var text: String {
    switch self {
    case .ipv4(let cidr): cidr.description
    case .ipv6(let block): block
    case .prefixList(let id): id
    case .securityGroup(let id): id.rawValue
    }
  }
}
