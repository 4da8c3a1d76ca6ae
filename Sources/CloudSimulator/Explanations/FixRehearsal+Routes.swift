import Documents

extension FixRehearsal {
  /// Towards the internet in the table that found no way, which is that of a NAT gateway's subnet if
  /// the packet got so far; towards another VPC always in the sender's.
  mutating func fixRoute(
    for packet: Packet, at component: Component, from origin: Endpoint
  ) -> String {
    let isToInternet = packet.destination.isGlobal
    let found = isToInternet ? routeTable(at: component) : nil
    guard let table = found ?? routeTable(of: origin) else {
      return "The sender's subnet has no route table"
    }
    return isToInternet
      ? fixInternetRoute(in: table, to: packet.destination)
      : fixPeeringRoute(in: table, to: packet.destination)
  }

  /// An answer that a NAT gateway took for a request of its own: who has a public address answers
  /// through the internet gateway.
  mutating func fixAnswer(to address: IPv4Address, from origin: Endpoint) -> String {
    guard case .interface(let id) = origin, let sender = cloud.networkInterfaces[id],
      cloud.publicAddress(of: sender) != nil, let table = routeTable(of: origin)
    else {
      return "Nobody can begin a connection to a NAT gateway: give the instance a public address"
    }
    return fixInternetRoute(in: table, to: address)
  }

  private func routeTable(at component: Component) -> RouteTable? {
    if case .routeTable(let id) = component { cloud.routeTables[id] } else { nil }
  }

  private func routeTable(of origin: Endpoint) -> RouteTable? {
    guard case .interface(let id) = origin, let sender = cloud.networkInterfaces[id] else {
      return nil
    }
    return cloud.subnets[sender.subnet].flatMap { cloud.routeTable(of: $0) }
  }

  private mutating func fixPeeringRoute(in table: RouteTable, to address: IPv4Address) -> String {
    guard
      let receiver = cloud.networkInterfaces(meantBy: address, from: table.vpc)
        .first(where: { $0.vpc != table.vpc }),
      let peer = cloud.vpcs[receiver.vpc], let home = cloud.vpcs[table.vpc],
      let block = peer.blocks.map(\.cidr).first(where: { $0.contains(address) })
    else { return Self.adviceForUnusedAddress(address) }
    let overlaps = peer.blocks.contains { theirs in
      home.blocks.contains { $0.cidr.overlaps(theirs.cidr) }
    }
    guard !overlaps else {
      return "\(cloud.label(of: home)) and \(cloud.label(of: peer)) overlap, so they can't be "
        + "peered: make one of them anew with another block"
    }
    let existing = cloud.peeringConnections.filter { $0.links(home.id, peer.id) }
    let isActive = existing.contains { $0.status == .active }
    let peering = activePeering(between: home.id, and: peer.id, existing)
    let matched = cloud.route(to: address, in: table)
    let isRouted = matched?.target == .peeringConnection(peering)
    if !isRouted {
      setRoute(
        matched, to: block, in: table, member: "VpcPeeringConnectionId", peering.rawValue)
    }
    let names = (cloud.label(of: home), cloud.label(of: peer))
    let linking =
      existing.contains { $0.id == peering }
      ? "Accept the peering connection with \(names.1)" : "Peer \(names.0) with \(names.1)"
    let steps =
      (isActive ? [] : [linking])
      + (isRouted
        ? []
        : [
          (isActive ? "Route" : "route") + " \(block) of \(names.1) over the peering "
            + "connection, in \(cloud.label(of: table))"
        ])
    return steps.joined(separator: "; ")
  }

  private mutating func activePeering(
    between home: ResourceID<VPC>, and peer: ResourceID<VPC>, _ existing: [VPCPeeringConnection]
  ) -> ResourceID<VPCPeeringConnection> {
    if let active = existing.first(where: { $0.status == .active }) { return active.id }
    let pending = existing.first {
      $0.status == .pendingAcceptance || $0.status == .initiatingRequest
    }
    let created = pending == nil ? create(between: home, and: peer) : nil
    let id = pending?.id ?? ResourceID(created ?? "")
    // On the copy nobody waits for the connection's states.
    cloud.peeringConnections.update(id) { $0.status = .pendingAcceptance }
    perform("AcceptVpcPeeringConnection", ["VpcPeeringConnectionId": .string(id.rawValue)])
    cloud.peeringConnections.update(id) { $0.status = .active }
    return id
  }

  private mutating func create(
    between home: ResourceID<VPC>, and peer: ResourceID<VPC>
  ) -> String {
    perform(
      "CreateVpcPeeringConnection",
      ["VpcId": .string(home.rawValue), "PeerVpcId": .string(peer.rawValue)],
      storing: Fix.Variable(
        name: "PCX", path: ["VpcPeeringConnection", "VpcPeeringConnectionId"]))
  }

  private mutating func fixInternetRoute(in table: RouteTable, to address: IPv4Address) -> String {
    let matched = cloud.route(to: address, in: table)
    let gateway = attachedGateway(of: table.vpc, preferring: matched?.target)
    if matched?.target != .internetGateway(ResourceID(gateway)) {
      setRoute(matched, to: .everywhere, in: table, member: "GatewayId", gateway)
    }
    return "Route to an attached internet gateway in \(cloud.label(of: table))"
  }

  /// A route of its own, unless the one that decides now is as narrow: that gets another target.
  private mutating func setRoute(
    _ matched: Route?, to block: CIDR, in table: RouteTable, member: String, _ target: String
  ) {
    let replaced = matched?.destination.block.flatMap { block.contains($0) ? $0 : nil }
    perform(
      replaced == nil ? "CreateRoute" : "ReplaceRoute",
      [
        "RouteTableId": .string(table.id.rawValue),
        "DestinationCidrBlock": .string((replaced ?? block).description),
        member: .string(target),
      ])
  }

  mutating func fixGateway(at component: Component, of origin: Endpoint) -> String {
    var vpc: ResourceID<VPC>?
    if case .vpc(let id) = component { vpc = id }
    if case .interface(let id) = origin, vpc == nil { vpc = cloud.networkInterfaces[id]?.vpc }
    guard let vpc else { return "Attach an internet gateway" }
    _ = attachedGateway(of: vpc, preferring: nil)
    return "Attach an internet gateway to \(cloud.vpcs[vpc].map { cloud.label(of: $0) } ?? "")"
  }

  private mutating func attachedGateway(
    of vpc: ResourceID<VPC>, preferring target: Route.Target?
  ) -> String {
    if let attached = cloud.internetGateway(of: vpc) { return attached.id.rawValue }
    var free: String?
    if case .internetGateway(let id) = target, cloud.internetGateways[id]?.attachedVPC == nil {
      free = cloud.internetGateways[id]?.id.rawValue
    }
    let gateway =
      free
      ?? perform(
        "CreateInternetGateway", [:],
        storing: Fix.Variable(name: "IGW", path: ["InternetGateway", "InternetGatewayId"]))
    perform(
      "AttachInternetGateway",
      ["InternetGatewayId": .string(gateway), "VpcId": .string(vpc.rawValue)])
    return gateway
  }
}
