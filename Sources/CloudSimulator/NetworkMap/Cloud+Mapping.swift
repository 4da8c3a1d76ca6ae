extension Cloud {
  /// The network as it is now. The default VPC is left out as long as nothing uses it.
  public var map: NetworkMap {
    NetworkMap(
      vpcs: vpcs.filter { !$0.isDefault || isUsed($0) }.map(box),
      connections: peeringConnections.map(line))
  }

  private func isUsed(_ vpc: VPC) -> Bool {
    networkInterfaces.contains { $0.vpc == vpc.id }
      || peeringConnections.contains { $0.peer(of: vpc.id) != nil }
      || flowLogs.contains { $0.scope == .vpc(vpc.id) }
  }

  private func box(of vpc: VPC) -> NetworkMap.Box {
    let gateway = internetGateway(of: vpc.id).map {
      NetworkMap.Line(
        "internet gateway \(titled($0)), open to the internet", of: .internetGateway($0.id))
    }
    let spare = routeTables.filter { table in
      table.vpc == vpc.id && table.routes.contains { $0.target != .local }
        && !subnets.contains { $0.vpc == vpc.id && routeTable(of: $0)?.id == table.id }
    }
    return NetworkMap.Box(
      title: "VPC \(titled(vpc))  " + vpc.blocks.map(\.cidr.description).joined(separator: ", "),
      lines: (gateway.map { [$0] } ?? []) + lines(ofEndpoints: vpc)
        + lines(ofFlowLogs: .vpc(vpc.id))
        + spare.flatMap { lines(of: $0, note: ", used by no subnet") },
      boxes: subnets.filter { $0.vpc == vpc.id }.map(box))
  }

  private func lines(ofEndpoints vpc: VPC) -> [NetworkMap.Line] {
    vpcEndpoints.filter { $0.vpc == vpc.id }.map { endpoint in
      NetworkMap.Line(
        "gateway endpoint \(titled(endpoint)) -> \(endpoint.service.name(in: region))",
        of: .vpcEndpoint(endpoint.id))
    }
  }

  private func box(of subnet: Subnet) -> NetworkMap.Box {
    let interfaces = networkInterfaces.filter { $0.subnet == subnet.id }
    let acl = networkACL(of: subnet).map {
      NetworkMap.Line("network ACL \(titled($0))", of: .networkACL($0.id))
    }
    return NetworkMap.Box(
      title: "\(titled(subnet))  \(subnet.cidr)  \(subnet.availabilityZone)",
      lines: (routeTable(of: subnet).map { lines(of: $0) } ?? []) + (acl.map { [$0] } ?? [])
        + lines(ofFlowLogs: .subnet(subnet.id)) + interfaces.flatMap(lines),
      boxes: [])
  }

  private func lines(of interface: NetworkInterface) -> [NetworkMap.Line] {
    if let gateway = interface.natGateway.flatMap({ natGateways[$0] }) {
      return lines(of: gateway, interface)
    }
    let instance = self.instance(of: interface)
    let title = instance.map { "\(titled($0))  \($0.state.name)" } ?? titled(interface)
    let publicText = publicAddress(of: interface).map { "  public \($0)" } ?? "  no public address"
    let groups = interface.securityGroups.map { label(of: $0) }.joined(separator: ", ")
    return [
      NetworkMap.Line(title, of: .networkInterface(interface.id)),
      NetworkMap.Line(
        interface.privateAddresses.map(\.description).joined(separator: ", ") + publicText,
        indentation: 2),
      NetworkMap.Line("security group \(groups)", indentation: 2),
    ] + lines(ofFlowLogs: .networkInterface(interface.id), indentation: 2)
  }

  private func lines(
    of gateway: NATGateway, _ interface: NetworkInterface
  ) -> [NetworkMap.Line] {
    let publicText = publicAddress(of: interface).map { "  public \($0)" } ?? "  private only"
    return [
      NetworkMap.Line(
        "NAT gateway \(titled(gateway))  \(gateway.state.rawValue)", of: .natGateway(gateway.id)),
      NetworkMap.Line("\(interface.primaryAddress)\(publicText)", indentation: 2),
    ]
  }

  private func lines(of table: RouteTable, note: String = "") -> [NetworkMap.Line] {
    let title = "route table \(titled(table))" + (table.isMain ? ", main" : "") + note
    return [NetworkMap.Line(title, of: .routeTable(table.id))]
      + table.routes.map { route in
        let state = self.state(of: route) == .blackhole ? "  blackhole" : ""
        return NetworkMap.Line(
          "\(text(of: route.destination)) -> \(text(of: route.target))\(state)", indentation: 2)
      }
  }

  private func text(of destination: Route.Destination) -> String {
    destination.prefixList.flatMap { prefixList($0)?.listName } ?? destination.description
  }

  private func text(of target: Route.Target) -> String {
    switch target {
    case .local: "local"
    case .internetGateway(let id):
      internetGateways[id].map { titled($0) } ?? Self.shortened(id.rawValue)
    case .peeringConnection(let id):
      peeringConnections[id].map { titled($0) } ?? Self.shortened(id.rawValue)
    case .networkInterface(let id): Self.shortened(id.rawValue)
    case .natGateway(let id): natGateways[id].map { titled($0) } ?? Self.shortened(id.rawValue)
    case .vpcEndpoint(let id): vpcEndpoints[id].map { titled($0) } ?? Self.shortened(id.rawValue)
    }
  }

  private func lines(
    ofFlowLogs scope: FlowLog.Scope, indentation: Int = 0
  ) -> [NetworkMap.Line] {
    flowLogs.filter { $0.scope == scope }.map { flowLog in
      NetworkMap.Line(
        "flow log \(titled(flowLog)) \(flowLog.trafficType.rawValue) -> \(flowLog.logGroupName)",
        indentation: indentation)
    }
  }

  private func line(of peering: VPCPeeringConnection) -> NetworkMap.Line {
    let ends = [peering.requester.vpc, peering.accepter.vpc].map { id in
      vpcs[id].map { label(of: $0) } ?? Self.shortened(id.rawValue)
    }
    return NetworkMap.Line(
      "peering \(titled(peering)): \(ends[0]) <-> \(ends[1])  \(peering.status.rawValue)",
      of: .peeringConnection(peering.id))
  }

  /// The name, or enough of the id to recognise it.
  private func titled(_ resource: some Resource) -> String {
    resource.name ?? Self.shortened(resource.id.rawValue)
  }
}
