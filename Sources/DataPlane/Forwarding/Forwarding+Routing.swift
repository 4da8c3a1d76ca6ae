import NetworkModel

/// The route table's choice, and where it leads within AWS's network.
extension Forwarding {
  mutating func route(from interface: Place, in subnet: Place) {
    let network = network
    let vpc = network.interfaces[interface].vpc
    guard let table = network.subnetworks[subnet].routeTable else {
      refuse(.noRoute, at: network.component(ofVPC: vpc))
      return carryOn(from: interface)
    }
    guard let place = network.route(to: packet.destination, in: table) else {
      refuse(.noRoute, at: network.component(ofTable: table))
      return carryOn(from: interface)
    }
    let way = network.tables[table].ways[place]
    if case .blackhole = way {
      refuse(
        .blackhole(network.routeTables[table].routes[place]),
        at: network.component(ofTable: table))
      return carryOn(from: interface)
    }
    note(
      .route(network.routeTables[table].routes[place]), at: network.component(ofTable: table))
    switch way {
    case .local: deliver(in: vpc, crossesBorder: true)
    case .internetGateway(let gateway): leave(interface, through: gateway)
    case .peeringConnection(let peering): cross(peering, from: interface)
    case .networkInterface(let target): pass(through: target, from: interface)
    case .natGateway(let target): translate(at: target, from: interface)
    case .vpcEndpoint(let endpoint): enterService(through: endpoint, from: interface)
    case .blackhole: return
    }
  }

  /// To whoever has the destination address in the VPC.
  mutating func deliver(in vpc: Place, crossesBorder: Bool) {
    let network = network
    guard let receiver = network.interface(withPrivateAddress: packet.destination, in: vpc) else {
      let isInside = network.privateClouds[vpc].contains(packet.destination)
      return refuse(
        isInside ? .addressUnused : .addressOutsideVPC, at: network.component(ofVPC: vpc))
    }
    enter(receiver, crossesBorder: crossesBorder)
  }

  mutating func cross(_ peering: Place, from interface: Place) {
    let network = network
    guard let peer = network.peerings[peering].peer(of: network.interfaces[interface].vpc),
      network.privateClouds[peer].contains(packet.destination)
    else {
      refuse(.addressOutsidePeer, at: network.component(ofPeering: peering))
      return carryOn(from: interface)
    }
    note(.crossesPeering, at: network.component(ofPeering: peering))
    deliver(in: peer, crossesBorder: true)
  }
}
