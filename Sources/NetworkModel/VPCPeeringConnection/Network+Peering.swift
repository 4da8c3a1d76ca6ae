extension Network {
  /// Whether an active peering connection links the two VPCs.
  public func arePeered(_ first: ResourceID<VPC>, _ second: ResourceID<VPC>) -> Bool {
    peeringConnections.contains {
      $0.status == .active && $0.links(first, second)
    }
  }
}
