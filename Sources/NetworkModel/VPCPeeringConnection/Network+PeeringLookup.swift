extension Network {
  /// The connection over which the two VPCs can reach each other now.
  public func activePeeringConnection(
    between one: ResourceID<VPC>, and other: ResourceID<VPC>
  ) -> VPCPeeringConnection? {
    peeringConnections.first { $0.status == .active && $0.joins(one, other) }
  }
}

extension VPCPeeringConnection {
  /// Whether these are its two ends, in whichever order.
  package func joins(_ one: ResourceID<VPC>, _ other: ResourceID<VPC>) -> Bool {
    requester.vpc == one && accepter.vpc == other || requester.vpc == other && accepter.vpc == one
  }

  package func has(_ vpc: ResourceID<VPC>) -> Bool { requester.vpc == vpc || accepter.vpc == vpc }
}
