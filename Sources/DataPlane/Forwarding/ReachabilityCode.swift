import NetworkModel

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
