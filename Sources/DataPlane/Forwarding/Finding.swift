public import Foundations
public import NetworkModel

/// What one check found out about a packet, with what decided it.
///
/// A finding that has a `code` blocks the packet; all others let it go on. Cases that hold much are
/// indirect, so that a verdict is small.
public enum Finding: Equatable, Sendable {
  // At a network interface
  case loopback
  case platformService
  case interfaceMissing
  case nothingAttached
  case instanceNotRunning(Instance.State)
  case sourceForeign
  case destinationForeign
  /// The check is off, but the guest's kernel does not forward packets (`net.ipv4.ip_forward` 0).
  case guestDoesNotForward
  /// The guest passes on what is not its own (VPC-47).
  case guestForwards
  /// The packet was here before: routes lead it in a circle.
  case routingLoop
  indirect case securityGroupAllows(SecurityGroupRule, of: ResourceID<SecurityGroup>)
  /// Part of a flow that was let through before, in the other direction or earlier (SG-15, SG-16).
  case tracked(SecurityGroupRule.Direction)
  indirect case securityGroupsRefuse(SecurityGroupRefusal)

  // At the border of a subnet
  indirect case networkACLEntry(NetworkACL.Entry)
  case networkACLFinalDeny(isEgress: Bool)

  // At the router
  case withinSubnet
  indirect case route(Route)
  case noRoute
  indirect case blackhole(Route)
  /// Nothing in the VPC has that address.
  case addressUnused
  /// `local` was chosen for an address outside the VPC's blocks.
  case addressOutsideVPC

  // At an internet gateway
  case gatewayMissing
  case privateDestination
  case privateSource
  case publicAddressMissing
  case translatedSource(from: IPAddress, to: IPAddress)
  case translatedDestination(from: IPAddress, to: IPAddress)
  /// An egress-only gateway brings in nothing that it has not let out (VPC-53).
  case egressOnlyGatewayRefuses
  /// The packet turns round at the edge towards another public address of ours (INS-11).
  case turnsRound
  case leavesForInternet

  // At a NAT gateway
  /// It translates for the addresses of its VPC only.
  case natSourceOutsideVPC
  /// It translates TCP, UDP and ICMP.
  case natProtocolUnknown
  /// A packet to it that answers none of those that it translated.
  case natNotAskedFor

  // At a gateway endpoint
  case entersService
  /// An endpoint serves the addresses of its VPC only (PCX-11).
  case serviceSourceOutsideVPC

  // At a peering connection
  case crossesPeering
  case addressOutsidePeer

  // Out on the internet
  case privateAddressOnInternet
  case publicAddressUnknown
  /// The instance that is meant has no public address to be reached by.
  case receiverHasNoPublicAddress
  case homeRouterRefuses
  /// An address that can be anybody's, and is nobody's now.
  case addressOfNobody
  case crossesInternet

  // At whoever asked
  /// An answer whose source was translated on its way back: nobody asked that address (NAT-01).
  case answerFromAnotherAddress

  // At the guest
  /// The instance runs, but its SSH server listens from then on only (INS-02). The packet itself is
  /// delivered, and refused.
  case sshNotUp(until: Instant)

  /// Whether the packet may go on.
  public var isPassed: Bool { code == nil }

  /// The reason for the drop in AWS's words, `nil` when this finding is no reason to drop.
  public func code(of packet: Packet) -> ReachabilityCode? {
    switch self {
    case .privateDestination where packet.destination.isShared: .sharedDestinationAtGateway
    case .privateSource where packet.source.isShared: .sharedSourceAtGateway
    default: code
    }
  }

  private var code: ReachabilityCode? {
    switch self {
    case .loopback, .platformService, .securityGroupAllows, .tracked, .withinSubnet, .route,
      .translatedSource, .translatedDestination, .turnsRound, .leavesForInternet, .crossesPeering,
      .crossesInternet, .guestForwards, .entersService:
      nil
    case .interfaceMissing: .noSourceOrDestination
    case .nothingAttached: .unassociatedComponent
    case .instanceNotRunning, .sshNotUp: .badState
    case .sourceForeign, .destinationForeign: .sourceDestinationCheckRestriction
    case .guestDoesNotForward, .routingLoop, .natProtocolUnknown, .serviceSourceOutsideVPC,
      .answerFromAnotherAddress:
      .noPath
    case .natSourceOutsideVPC: .natGatewayRequiresSourceInVPC
    case .natNotAskedFor: .noPossibleDestination
    case .securityGroupsRefuse(let refusal): refusal.code
    case .networkACLEntry(let entry): entry.allows ? nil : .subnetACLRestriction
    case .networkACLFinalDeny: .subnetACLRestriction
    case .noRoute: .noRouteToDestination
    case .egressOnlyGatewayRefuses: .egressOnlyGatewayRejectsIngress
    case .blackhole: .badStateRoute
    case .addressUnused: .noPossibleDestination
    case .addressOutsideVPC: .localRouteRestriction
    case .gatewayMissing: .badStateAttachment
    case .privateDestination: .privateDestinationAtGateway
    case .privateSource: .privateSourceAtGateway
    case .publicAddressMissing: .publicAddressNeededForEgress
    case .addressOutsidePeer: .peeringRequiresAddressInVPC
    case .privateAddressOnInternet: .privateDestinationAtGateway
    case .publicAddressUnknown, .receiverHasNoPublicAddress: .privateAddressUnknownForIngress
    case .homeRouterRefuses, .addressOfNobody: .unknownDestination
    }
  }
}

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

/// Why a packet was dropped, in the vocabulary of AWS's Reachability Analyzer (RA-02).
public enum ReachabilityCode: String, Sendable {
  case noRouteToDestination = "NO_ROUTE_TO_DESTINATION"
  case badStateRoute = "BAD_STATE_ROUTE"
  case badState = "BAD_STATE"
  case badStateAttachment = "BAD_STATE_ATTACHMENT"
  case securityGroupRulesMismatch = "ENI_SG_RULES_MISMATCH"
  case securityGroupHasNoRules = "SG_HAS_NO_RULES"
  case securityGroupReferencesNotPreserved = "SG_REFERENCES_NOT_PRESERVED"
  case unknownPeeredSecurityGroups = "UNKNOWN_PEERED_SGS"
  case subnetACLRestriction = "SUBNET_ACL_RESTRICTION"
  case sourceDestinationCheckRestriction = "ENI_SOURCE_DEST_CHECK_RESTRICTION"
  case gatewayRejectsSpoofedTraffic = "GATEWAY_REJECTS_SPOOFED_TRAFFIC"
  case publicAddressNeededForEgress = "IGW_PUBLIC_IP_ASSOCIATION_FOR_EGRESS"
  case privateAddressUnknownForIngress = "IGW_PRIVATE_IP_ASSOCIATION_FOR_INGRESS"
  case privateDestinationAtGateway = "IGW_DESTINATION_ADDRESS_NOT_IN_RFC1918_EGRESS"
  case sharedDestinationAtGateway = "IGW_DESTINATION_ADDRESS_NOT_IN_RFC6598_EGRESS"
  case privateSourceAtGateway = "IGW_SOURCE_ADDRESS_NOT_IN_RFC1918_INGRESS"
  case sharedSourceAtGateway = "IGW_SOURCE_ADDRESS_NOT_IN_RFC6598_INGRESS"
  /// Reachability Analyzer alone says so: the simulator lets packets turn round (INS-11).
  case natReflection = "IGW_NAT_REFLECTION"
  /// No code of AWS's: Reachability Analyzer's paths are IPv4 here.
  case egressOnlyGatewayRejectsIngress = "EIGW_INGRESS_NOT_ALLOWED"
  case peeringRequiresAddressInVPC = "PCX_REQUIRES_ADDRESS_IN_VPC_CIDR"
  case natGatewayRequiresSourceInVPC = "NGW_REQUIRES_SOURCE_IN_VPC"
  case localRouteRestriction = "VPC_LOCAL_ROUTE_CIDR_RESTRICTION"
  case noPossibleDestination = "NO_POSSIBLE_DESTINATION"
  case unassociatedComponent = "UNASSOCIATED_COMPONENT"
  case noSourceOrDestination = "NO_SOURCE_OR_DESTINATION"
  case unknownDestination = "UNKNOWN_DESTINATION"
  case noPath = "NO_PATH"
}
