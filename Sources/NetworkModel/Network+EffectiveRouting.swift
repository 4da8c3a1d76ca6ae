public import Foundations

extension Network {
  /// The table that the subnet's traffic follows: its own or, without one, the VPC's main table
  /// (VPC-37).
  public func routeTable(of subnet: Subnet) -> RouteTable? {
    routeTables.first { $0.associations.contains { $0.subnet == subnet.id } }
      ?? mainRouteTable(of: subnet.vpc)
  }

  public func mainRouteTable(of vpc: ResourceID<VPC>) -> RouteTable? {
    routeTables.first { $0.vpc == vpc && $0.isMain }
  }

  /// The network ACL at the subnet's border; every subnet has exactly one (ACL-01).
  public func networkACL(of subnet: Subnet) -> NetworkACL? {
    networkACLs.first { $0.associations.contains { $0.subnet == subnet.id } }
  }

  public func defaultNetworkACL(of vpc: ResourceID<VPC>) -> NetworkACL? {
    networkACLs.first { $0.vpc == vpc && $0.isDefault }
  }

  public func defaultSecurityGroup(of vpc: ResourceID<VPC>) -> SecurityGroup? {
    securityGroups.first { $0.vpc == vpc && $0.groupName == "default" }
  }

  public func internetGateway(of vpc: ResourceID<VPC>) -> InternetGateway? {
    internetGateways.first { $0.attachedVPC == vpc }
  }

  /// Whether the route's target can carry packets now (VPC-34, VPC-45, PCX-14).
  public func state(of route: Route) -> Route.State {
    switch route.target {
    case .local: .active
    case .internetGateway(let id): internetGateways[id]?.attachedVPC == nil ? .blackhole : .active
    case .peeringConnection(let id):
      peeringConnections[id]?.status == .active ? .active : .blackhole
    case .networkInterface(let id):
      networkInterfaces[id].flatMap { instance(of: $0) }.map { $0.state == .running } == true
        ? .active : .blackhole
    case .natGateway(let id): natGateways[id]?.state == .available ? .active : .blackhole
    case .vpcEndpoint(let id): vpcEndpoints[id] == nil ? .blackhole : .active
    }
  }

  /// When SSH first answers after the last start, `nil` unless the instance is running (INS-02).
  public func sshReadyAt(_ instance: Instance) -> Instant? {
    guard instance.state == .running, let since = instance.runningSince else { return nil }
    return since + instance.bootMilliseconds
  }
}
