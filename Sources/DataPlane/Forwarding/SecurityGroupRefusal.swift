public import NetworkModel

/// Why none of an interface's security groups let a packet through.
public struct SecurityGroupRefusal: Equatable, Sendable {
  public enum Reason: Equatable, Sendable {
    /// No group has any rule in that direction.
    case noRules
    /// There are rules, but none covers protocol, port and peer.
    case noMatch
    /// The rule names a group, and the packet arrives from a public address of a member (SG-08).
    case referenceLost(SecurityGroupRule)
    /// The rule names a group that is gone or no longer peered (SG-10).
    case referenceStale(SecurityGroupRule)
  }

  public var groups: [ResourceID<SecurityGroup>]
  public var direction: SecurityGroupRule.Direction
  public var reason: Reason

  var code: ReachabilityCode {
    switch reason {
    case .noRules: .securityGroupHasNoRules
    case .noMatch: .securityGroupRulesMismatch
    case .referenceLost: .securityGroupReferencesNotPreserved
    case .referenceStale: .unknownPeeredSecurityGroups
    }
  }
}
