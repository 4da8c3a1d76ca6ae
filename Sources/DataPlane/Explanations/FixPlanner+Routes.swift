import Documents
import Foundations
import NetworkModel

extension FixPlanner {
  /// Towards the internet in the table that found no way, which is that of a NAT gateway's subnet if
  /// the packet got so far; towards another VPC always in the sender's.
  mutating func fixRoute(
    for packet: Packet, at component: Component, from origin: Endpoint
  ) -> [Fix.Change] {
    let isToInternet = packet.destination.isGlobal && !isForPeer(packet, of: origin)
    let found = isToInternet ? routeTable(at: component) : nil
    guard let table = found ?? routeTable(of: origin) else {
      return [.useOtherEnd(insteadOf: component)]
    }
    return isToInternet
      ? fixInternetRoute(in: table, to: packet.destination)
      : fixPeeringRoute(in: table, to: packet.destination)
  }

  /// An answer that a NAT gateway took for a request of its own: who has a public address answers
  /// through the internet gateway.
  mutating func fixAnswer(to address: IPAddress, from origin: Endpoint) -> [Fix.Change] {
    guard case .interface(let id) = origin, let sender = cloud.network.networkInterfaces[id],
      cloud.network.publicAddress(of: sender) != nil, let table = routeTable(of: origin)
    else {
      return [.beginFromInside]
    }
    return fixInternetRoute(in: table, to: address)
  }

  /// An IPv6 address is global wherever it is: where the two VPCs are to be peered, its way is that.
  private func isForPeer(_ packet: Packet, of origin: Endpoint) -> Bool {
    guard case .version6(let address) = packet.destination, case .interface(let id) = origin,
      let home = cloud.network.networkInterfaces[id]?.vpc,
      let peer = cloud.fabric.everywhere.lazy.compactMap({
        $0.network.interface(withIPv6Address: address)?.vpc
      }).first
    else { return false }
    return cloud.network.peeringConnections.contains { $0.isAlive && $0.links(home, peer) }
  }

  /// Where only answers come in, an internet gateway must be there for requests, and the answers must
  /// leave by it.
  mutating func fixEgressOnlyGateway(for packet: Packet, of trace: Trace) -> [Fix.Change] {
    if case .interface = trace.origin, let table = routeTable(of: trace.origin),
      cloud.network.route(to: packet.destination, in: table)?.egressOnlyInternetGateway != nil
    {
      return fixInternetRoute(in: table, to: packet.destination)
    }
    guard case .version6(let address) = packet.destination,
      let vpc = cloud.network.interface(withIPv6Address: address)?.vpc
    else { return [.beginFromInside] }
    _ = attachedGateway(of: vpc, preferring: detachedTarget(in: vpc))
    return [.attachInternetGateway(to: vpc)]
  }

  private func routeTable(at component: Component) -> RouteTable? {
    if case .routeTable(let id) = component { cloud.network.routeTables[id] } else { nil }
  }

  private func routeTable(of origin: Endpoint) -> RouteTable? {
    guard case .interface(let id) = origin, let sender = cloud.network.networkInterfaces[id] else {
      return nil
    }
    return cloud.network.subnets[sender.subnet].flatMap { cloud.network.routeTable(of: $0) }
  }

  private mutating func fixPeeringRoute(
    in table: RouteTable, to address: IPAddress
  ) -> [Fix.Change] {
    guard
      let receiver = cloud.fabric.interfaces(meantBy: address, from: table.vpc)
        .first(where: { $0.interface.vpc != table.vpc }),
      let peer = cloud.fabric.fabric(of: receiver.region)?.network.vpcs[receiver.interface.vpc],
      let home = cloud.network.vpcs[table.vpc],
      let block = peer.allBlocks.first(where: { $0.contains(address) })
    else { return [.useAddressOfInstance(insteadOf: address)] }
    let overlaps = peer.blocks.contains { theirs in
      home.blocks.contains { $0.cidr.overlaps(theirs.cidr) }
    }
    guard !overlaps else { return [.separateBlocks(home.id, peer.id)] }
    let (peering, linking) = activePeering(
      between: home.id, and: peer.id, in: receiver.region)
    let matched = cloud.network.route(to: address, in: table)
    guard matched?.target != .peeringConnection(peering) else { return linking }
    setRoute(matched, to: block, in: table, member: "VpcPeeringConnectionId", peering.rawValue)
    return linking + [.routeToPeer(block, of: peer.id, in: table.id)]
  }

  /// A connection that carries, made or waited for where there is none, and what was changed.
  private mutating func activePeering(
    between home: ResourceID<VPC>, and peer: ResourceID<VPC>, in region: String
  ) -> (ResourceID<VPCPeeringConnection>, [Fix.Change]) {
    let existing = cloud.network.peeringConnections.filter { $0.links(home, peer) }
    if let active = existing.first(where: { $0.status == .active }) { return (active.id, []) }
    if let coming = existing.first(where: { $0.status == .provisioning }) {
      let change = Fix.Change.wait(.peering(coming.id.rawValue), coming.status.rawValue)
      wait(for: .peering(coming.id.rawValue), until: coming.settlesAt)
      return (coming.id, [change])
    }
    let pending = existing.first {
      $0.status == .pendingAcceptance || $0.status == .initiatingRequest
    }
    let id = pending?.id ?? ResourceID(generated: create(between: home, and: peer, in: region))
    perform(
      "AcceptVpcPeeringConnection", ["VpcPeeringConnectionId": .string(id.rawValue)],
      in: pending?.accepter.region ?? region)
    wait(for: .peering(id.rawValue), until: cloud.network.peeringConnections[id]?.settlesAt)
    return (id, [pending == nil ? .peer(home, with: peer) : .acceptPeering(with: peer)])
  }

  private mutating func create(
    between home: ResourceID<VPC>, and peer: ResourceID<VPC>, in region: String
  ) -> String {
    var parameters: JSONObject = [
      "VpcId": .string(home.rawValue), "PeerVpcId": .string(peer.rawValue),
    ]
    if region != cloud.network.region { parameters["PeerRegion"] = .string(region) }
    return perform(
      "CreateVpcPeeringConnection", parameters,
      storing: Fix.Variable(
        name: "PCX", path: ["VpcPeeringConnection", "VpcPeeringConnectionId"]))
  }

  private mutating func fixInternetRoute(
    in table: RouteTable, to address: IPAddress
  ) -> [Fix.Change] {
    let matched = cloud.network.route(to: address, in: table)
    let gateway = attachedGateway(of: table.vpc, preferring: matched?.target)
    if matched?.target != .internetGateway(ResourceID(generated: gateway)) {
      setRoute(
        matched, to: .everywhere(like: address), in: table, member: "GatewayId", gateway)
    }
    return [.routeToInternet(in: table.id)]
  }

  /// A route of its own, unless the one that decides now is as narrow: that gets another target.
  private mutating func setRoute(
    _ matched: Route?, to block: AddressBlock, in table: RouteTable, member: String,
    _ target: String
  ) {
    let replaced = matched?.destination.ownBlock.flatMap { block.contains($0) ? $0 : nil }
    perform(
      replaced == nil ? "CreateRoute" : "ReplaceRoute",
      [
        "RouteTableId": .string(table.id.rawValue),
        block.isVersion4 ? "DestinationCidrBlock" : "DestinationIpv6CidrBlock":
          .string((replaced ?? block).description),
        member: .string(target),
      ])
  }

  mutating func fixGateway(at component: Component, of origin: Endpoint) -> [Fix.Change] {
    var vpc: ResourceID<VPC>?
    if case .vpc(let id) = component { vpc = id }
    if case .interface(let id) = origin, vpc == nil {
      vpc = cloud.network.networkInterfaces[id]?.vpc
    }
    guard let vpc else { return [.useOtherEnd(insteadOf: component)] }
    _ = attachedGateway(of: vpc, preferring: detachedTarget(in: vpc))
    return [.attachInternetGateway(to: vpc)]
  }

  /// A gateway that is attached to nothing, but that routes of the VPC still lead to.
  func detachedTarget(in vpc: ResourceID<VPC>) -> Route.Target? {
    cloud.network.routeTables.lazy.filter { $0.vpc == vpc }.flatMap(\.routes).map(\.target).first {
      target in
      guard case .internetGateway(let id) = target, let gateway = cloud.network.internetGateways[id]
      else {
        return false
      }
      return gateway.attachedVPC == nil
    }
  }

  mutating func attachedGateway(
    of vpc: ResourceID<VPC>, preferring target: Route.Target?
  ) -> String {
    if let attached = cloud.network.internetGateway(of: vpc) { return attached.id.rawValue }
    var free: String?
    if case .internetGateway(let id) = target,
      cloud.network.internetGateways[id]?.attachedVPC == nil
    {
      free = cloud.network.internetGateways[id]?.id.rawValue
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
