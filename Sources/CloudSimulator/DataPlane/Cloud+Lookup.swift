/// The look-ups that forwarding needs. An index could serve each of them without changing a caller.
extension Cloud {
  /// The interface's public address: its Elastic IP, else the auto-assigned one (INS-08).
  public func publicAddress(of interface: NetworkInterface) -> IPv4Address? {
    elasticIPAddresses.first { $0.association?.networkInterface == interface.id }?.publicAddress
      ?? interface.autoAssignedPublicAddress
  }

  /// Whoever has that public address now.
  public func networkInterface(withPublicAddress address: IPv4Address) -> NetworkInterface? {
    if let elastic = elasticIPAddresses.first(where: { $0.publicAddress == address }) {
      return elastic.association.flatMap { networkInterfaces[$0.networkInterface] }
    }
    return networkInterfaces.first {
      $0.autoAssignedPublicAddress == address && publicAddress(of: $0) == address
    }
  }

  public func networkInterface(
    withPrivateAddress address: IPv4Address, in vpc: ResourceID<VPC>
  ) -> NetworkInterface? {
    networkInterfaces.first { $0.vpc == vpc && $0.privateAddresses.contains(address) }
  }

  /// The primary interface, `nil` once the instance is terminated.
  public func primaryInterface(of instance: ResourceID<Instance>) -> NetworkInterface? {
    instances[instance]?.networkInterfaces.first.flatMap { networkInterfaces[$0] }
  }

  /// The table that the subnet uses: the one associated with it, else the main one (VPC-37).
  public func routeTable(of subnet: Subnet) -> RouteTable? {
    routeTables.first { $0.associations.contains { $0.subnet == subnet.id } }
      ?? routeTables.first { $0.vpc == subnet.vpc && $0.isMain }
  }

  public func networkACL(of subnet: ResourceID<Subnet>) -> NetworkACL? {
    networkACLs.first { $0.associations.contains { $0.subnet == subnet } }
  }

  public func internetGateway(of vpc: ResourceID<VPC>) -> InternetGateway? {
    internetGateways.first { $0.attachedVPC == vpc }
  }

  /// Whether the route leads nowhere: its target is detached, deleted or not yet active (VPC-45).
  public func isBlackhole(_ route: Route, in vpc: ResourceID<VPC>) -> Bool {
    switch route.target {
    case .local: false
    case .internetGateway(let id): internetGateways[id]?.attachedVPC != vpc
    case .peeringConnection(let id): peeringConnections[id]?.status != .active
    case .networkInterface(let id): networkInterfaces[id]?.attachment == nil
    }
  }

  /// Whether an active peering connection links the two VPCs.
  public func arePeered(_ first: ResourceID<VPC>, _ second: ResourceID<VPC>) -> Bool {
    peeringConnections.contains {
      $0.status == .active && $0.links(first, second)
    }
  }
}

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

extension VPC {
  /// Whether one of its blocks holds the address.
  public func contains(_ address: IPv4Address) -> Bool {
    blocks.contains { $0.cidr.contains(address) }
  }
}

extension RouteTable {
  /// The route that decides: the longest prefix wins, whatever its target or state (VPC-39, VPC-46).
  public func route(to address: IPv4Address) -> Route? {
    var best: Route?
    for route in routes where route.destination.contains(address) {
      if route.destination.prefixLength > best?.destination.prefixLength ?? -1 { best = route }
    }
    return best
  }
}
