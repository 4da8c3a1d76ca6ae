extension VPCPeeringConnection {
  public func links(_ first: ResourceID<VPC>, _ second: ResourceID<VPC>) -> Bool {
    requester.vpc == first && accepter.vpc == second
      || requester.vpc == second && accepter.vpc == first
  }

  /// The VPC at the other end, `nil` when `vpc` is at neither.
  public func peer(of vpc: ResourceID<VPC>) -> ResourceID<VPC>? {
    switch vpc {
    case requester.vpc: accepter.vpc
    case accepter.vpc: requester.vpc
    default: nil
    }
  }
}
