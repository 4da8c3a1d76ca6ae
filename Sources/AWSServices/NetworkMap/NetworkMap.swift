public import DataPlane
public import Foundations
public import NetworkModel

/// The network as boxes within boxes: VPCs, their subnets, and what is in them.
///
/// Resources stand in the order of their creation, so two equal clouds have the same map.
public struct NetworkMap: Equatable, Sendable {
  /// A resource by its id, and by its Name tag where it has one.
  public struct Name: Equatable, Sendable {
    public let id: String
    public let name: String?

    package init(id: String, name: String?) {
      self.id = id
      self.name = name
    }
  }

  /// Something in a box.
  public struct Entry: Equatable, Sendable {
    public let content: Content
    /// What it is about, so that a trace can mark it.
    public let component: Component?
    /// Details of an entry stand below it.
    public let details: [Content]

    init(_ content: Content, of component: Component? = nil, details: [Content] = []) {
      self.content = content
      self.component = component
      self.details = details
    }
  }

  public enum Content: Equatable, Sendable {
    case internetGateway(Name)
    case gatewayEndpoint(Name, service: String)
    case networkACL(Name)
    /// No subnet follows an unused one.
    case routeTable(Name, isMain: Bool, isUnused: Bool)
    /// To a target by its name, or `local`.
    case route(destination: String, target: Name, isBlackhole: Bool)
    case instance(Name, state: Instance.State)
    case networkInterface(Name)
    case natGateway(Name, state: NATGateway.State)
    case addresses(private: [IPv4Address], public: IPv4Address?)
    case securityGroups([Name])
    case flowLog(Name, traffic: String, logGroup: String)
    case peering(Name, requester: Name, accepter: Name, status: String)
  }

  public struct SubnetBox: Equatable, Sendable {
    public let name: Name
    public let cidr: CIDR
    public let availabilityZone: String
    public let entries: [Entry]
  }

  public struct VPCBox: Equatable, Sendable {
    public let name: Name
    public let blocks: [CIDR]
    public let entries: [Entry]
    public let subnets: [SubnetBox]
  }

  /// The Region that is shown, unless it is the one that the lab began in.
  public let otherRegion: String?
  public let vpcs: [VPCBox]
  /// Peering connections, each in a line of its own beneath the VPCs.
  public let connections: [Entry]
}

extension Cloud {
  /// The network as it is now. The default VPC is left out as long as nothing uses it.
  public var map: NetworkMap {
    NetworkMap(
      otherRegion: otherRegion,
      vpcs: network.vpcs.filter { !$0.isDefault || isUsed($0) }.map(box),
      connections: network.peeringConnections.map(entry))
  }

  private func isUsed(_ vpc: VPC) -> Bool {
    network.networkInterfaces.contains { $0.vpc == vpc.id }
      || network.peeringConnections.contains { $0.peer(of: vpc.id) != nil }
      || fabric.flowLogs.contains { $0.scope == .vpc(vpc.id) }
  }

  private func box(of vpc: VPC) -> NetworkMap.VPCBox {
    let gateway = network.internetGateway(of: vpc.id).map {
      NetworkMap.Entry(.internetGateway(name(of: $0)), of: .internetGateway($0.id))
    }
    let unused = network.routeTables.filter { table in
      table.vpc == vpc.id && table.routes.contains { $0.target != .local }
        && !network.subnets.contains {
          $0.vpc == vpc.id && network.routeTable(of: $0)?.id == table.id
        }
    }
    return NetworkMap.VPCBox(
      name: name(of: vpc), blocks: vpc.blocks.map(\.cidr),
      entries: [gateway].compactMap(\.self) + endpoints(of: vpc) + flowLogEntries(.vpc(vpc.id))
        + unused.map { entry(of: $0, isUnused: true) },
      subnets: network.subnets.filter { $0.vpc == vpc.id }.map(box))
  }

  private func endpoints(of vpc: VPC) -> [NetworkMap.Entry] {
    // Others are shown by their interfaces.
    network.vpcEndpoints.filter { $0.vpc == vpc.id && $0.interface == nil }.map { endpoint in
      NetworkMap.Entry(
        .gatewayEndpoint(name(of: endpoint), service: endpoint.serviceName(in: region)),
        of: .vpcEndpoint(endpoint.id))
    }
  }

  private func box(of subnet: Subnet) -> NetworkMap.SubnetBox {
    let table = network.routeTable(of: subnet).map { entry(of: $0, isUnused: false) }
    let acl = network.networkACL(of: subnet).map {
      NetworkMap.Entry(.networkACL(name(of: $0)), of: .networkACL($0.id))
    }
    return NetworkMap.SubnetBox(
      name: name(of: subnet), cidr: subnet.cidr, availabilityZone: subnet.availabilityZone,
      entries: [table, acl].compactMap(\.self) + flowLogEntries(.subnet(subnet.id))
        + network.networkInterfaces.filter { $0.subnet == subnet.id }.map(entry))
  }

  private func entry(of interface: NetworkInterface) -> NetworkMap.Entry {
    let addresses = NetworkMap.Content.addresses(
      private: interface.privateAddresses, public: network.publicAddress(of: interface))
    if let gateway = interface.natGateway.flatMap({ network.natGateways[$0] }) {
      return NetworkMap.Entry(
        .natGateway(name(of: gateway), state: gateway.state), of: .natGateway(gateway.id),
        details: [addresses])
    }
    let content =
      network.instance(of: interface).map {
        NetworkMap.Content.instance(name(of: $0), state: $0.state)
      } ?? .networkInterface(name(of: interface))
    let groups = interface.securityGroups.map { id in
      NetworkMap.Name(id: id.rawValue, name: network.securityGroups[id]?.groupName)
    }
    return NetworkMap.Entry(
      content, of: .networkInterface(interface.id),
      details: [addresses, .securityGroups(groups)] + logs(.networkInterface(interface.id)))
  }

  private func entry(of table: RouteTable, isUnused: Bool) -> NetworkMap.Entry {
    NetworkMap.Entry(
      .routeTable(name(of: table), isMain: table.isMain, isUnused: isUnused),
      of: .routeTable(table.id),
      details: table.routes.map { route in
        .route(
          destination: destination(of: route), target: name(of: route.target),
          isBlackhole: network.state(of: route) == .blackhole)
      })
  }

  private func destination(of route: Route) -> String {
    route.destination.prefixList.flatMap { network.prefixList($0)?.listName }
      ?? route.destination.description
  }

  private func name(of target: Route.Target) -> NetworkMap.Name {
    switch target {
    case .local: NetworkMap.Name(id: "local", name: nil)
    case .internetGateway(let id): .init(id: id.rawValue, name: network.internetGateways[id]?.name)
    case .peeringConnection(let id):
      .init(id: id.rawValue, name: network.peeringConnections[id]?.name)
    case .networkInterface(let id): .init(id: id.rawValue, name: nil)
    case .natGateway(let id): .init(id: id.rawValue, name: network.natGateways[id]?.name)
    case .egressOnlyInternetGateway(let id):
      .init(id: id.rawValue, name: network.egressOnlyInternetGateways[id]?.name)
    case .vpcEndpoint(let id): .init(id: id.rawValue, name: network.vpcEndpoints[id]?.name)
    }
  }

  private func flowLogEntries(_ scope: FlowLog.Scope) -> [NetworkMap.Entry] {
    logs(scope).map { NetworkMap.Entry($0) }
  }

  private func logs(_ scope: FlowLog.Scope) -> [NetworkMap.Content] {
    fabric.flowLogs.filter { $0.scope == scope }.map { flowLog in
      .flowLog(
        name(of: flowLog), traffic: flowLog.trafficType.rawValue, logGroup: flowLog.logGroupName)
    }
  }

  private func entry(of peering: VPCPeeringConnection) -> NetworkMap.Entry {
    let ends = [peering.requester, peering.accepter].map { end in
      let name = fabric(in: end.region)?.network.vpcs[end.vpc]?.name
      return NetworkMap.Name(
        id: end.vpc.rawValue,
        name: end.region == region
          ? name : "\(name ?? Network.shortened(end.vpc.rawValue)) (\(end.region))")
    }
    return NetworkMap.Entry(
      .peering(
        name(of: peering), requester: ends[0], accepter: ends[1], status: peering.status.rawValue),
      of: .peeringConnection(peering.id))
  }

  private func name(of resource: some Resource) -> NetworkMap.Name {
    NetworkMap.Name(id: resource.id.rawValue, name: resource.name)
  }
}
