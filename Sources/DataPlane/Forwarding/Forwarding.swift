import Foundations
import NetworkModel

/// One packet's walk through the cloud: the only place where the rules of forwarding stand.
///
/// The order of checks is that of docs/data-plane.md: source/destination check, security groups
/// out, network ACL out, route, carrier, network ACL in, security groups in, guest. Each leg is a
/// method that ends by calling the next.
struct Forwarding<Recorder: ForwardingRecorder> {
  typealias Index = CompiledNetwork.Index

  /// Of the Region that the packet is in.
  private(set) var network: CompiledNetwork
  private(set) var connections: ConnectionTable
  /// All Regions that the packet may get into, its own among them; none where there is no other.
  let regions: [Fabric]
  let now: Instant
  let purpose: ForwardingPurpose
  /// What the packet answers, where it is an answer.
  let request: AnsweredRequest?
  /// Whose public address is meant, where the packet carries none that is known yet.
  private(set) var receiver: Index?
  private let meant: ResourceID<NetworkInterface>?
  var recorder: Recorder
  let origin: Endpoint
  var packet: Packet
  /// Interfaces that passed the packet on, so that no route leads it in a circle.
  var relays: [ResourceID<NetworkInterface>] = []
  /// Whether a guest passed the packet on, after which references to security groups don't see who
  /// sent it (SG-09).
  var losesGroups = false
  /// The interface whose instance's state is noted already.
  var isStateNotedOf: Index?

  init(
    _ packet: Packet, from origin: Endpoint, to receiver: ResourceID<NetworkInterface>? = nil,
    in fabric: borrowing Fabric, purpose: ForwardingPurpose = .delivery,
    answering request: AnsweredRequest?
  ) {
    network = fabric.compiled
    connections = fabric.connections
    regions = fabric.elsewhere.isEmpty ? [] : fabric.everywhere
    now = fabric.now
    self.purpose = purpose
    self.request = request
    self.receiver = receiver.flatMap { [network] in network.index(of: $0) }
    meant = receiver
    recorder = Recorder(packet, from: origin)
    self.origin = origin
    self.packet = packet
  }

  mutating func run() {
    if !regions.isEmpty { begin() }
    switch origin {
    case .interface(let id): leaveInterface(id, over: network)
    case .internetHost, .learnersComputer: crossInternet(over: network)
    case .platformService(let address): arrive(.platformService(address))
    case .awsService(_, let endpoint): leaveService(through: endpoint, over: network)
    }
  }

  // MARK: Taking notes

  @inline(__always)
  mutating func note(
    _ finding: @autoclosure () -> Finding, at component: @autoclosure () -> Component
  ) {
    recorder.note(finding(), at: component(), packet)
  }

  @inline(__always)
  mutating func refuse(
    _ finding: @autoclosure () -> Finding, at component: @autoclosure () -> Component
  ) {
    recorder.refuse(finding(), at: component(), packet)
  }

  /// Notes a failed check and answers whether the walk ends with it.
  @inline(__always)
  mutating func ends(
    _ finding: @autoclosure () -> Finding, at component: @autoclosure () -> Component
  ) -> Bool {
    refuse(finding(), at: component())
    return purpose == .delivery
  }

  mutating func arrive(_ endpoint: @autoclosure () -> Endpoint) {
    // Whoever asked one address takes no answer from another (NAT-01).
    if let asked = request?.packet.destination, packet.source != asked {
      let component: Component =
        if case .interface(let id) = endpoint() { .networkInterface(id) } else { .internet }
      if ends(.answerFromAnotherAddress, at: component) { return }
    }
    recorder.arrive(at: endpoint(), as: packet)
  }
}

extension Forwarding {
  /// After a routing fault: on to whoever was meant, as if a peering connection or an internet
  /// gateway with a route were in place.
  mutating func carryOn(from interface: Index, over network: CompiledNetwork) {
    guard purpose == .diagnosis else { return }
    if case .version6(let destination) = packet.destination {
      return carryOn(to: destination, from: interface, over: network)
    }
    if packet.destination.isGlobal {
      let address = network.interfaces[interface].publicAddress
      packet.source = .version4(address ?? InternetHost.anyAddress)
      if address == nil, receiver != interface {
        let vpc = network.interfaces[interface].vpc
        refuse(.publicAddressMissing, at: network.component(ofVPC: vpc))
      }
      return crossInternet(over: network)
    }
    let meant = network.interfaces(
      meantBy: packet.destination, from: network.interfaces[interface].vpc,
      beside: regions.lazy.map(\.compiled).filter { $0 !== network }
    ).first
    guard let meant else { return }
    guard meant.network === network else {
      turn(to: meant.network.region)
      return enter(meant.interface, crossesBorder: true, over: self.network)
    }
    enter(
      meant.interface,
      crossesBorder: network.interfaces[meant.interface].subnet
        != network.interfaces[interface].subnet, over: network)
  }
}

/// Packets between the Regions of the account.
extension Forwarding {
  /// The packet begins where its origin is, which need not be the Region that somebody looks from.
  private mutating func begin() {
    let holder: Fabric? =
      switch origin {
      case .interface(let id): regions.first { $0.network.networkInterfaces[id] != nil }
      case .awsService(_, let endpoint): regions.first { $0.network.vpcEndpoints[endpoint] != nil }
      case .internetHost, .learnersComputer, .platformService: nil
      }
    if let holder { turn(to: holder.network.region) }
  }

  /// On in another Region's network; places in arrays mean that one from here.
  mutating func turn(to region: String) {
    guard region != network.region,
      let there = regions.first(where: { $0.network.region == region })
    else { return }
    network = there.compiled
    connections = there.connections
    receiver = meant.flatMap { [network] in network.index(of: $0) }
    isStateNotedOf = nil
  }

  /// Over a peering connection whose other end lies in another Region (PCX-18).
  private mutating func crossRegions(
    _ peering: Index, from interface: Index, over network: CompiledNetwork
  ) {
    guard network.peerings[peering].has(network.interfaces[interface].vpc),
      let end = network.distantEnds[peering],
      let there = regions.first(where: { $0.network.region == end.region })?.compiled,
      let peer = there.index(of: end.vpc), there.compiledVPCs[peer].contains(packet.destination)
    else {
      refuse(.addressOutsidePeer, at: network.component(ofPeering: peering))
      return carryOn(from: interface, over: network)
    }
    note(.crossesPeering, at: network.component(ofPeering: peering))
    turn(to: end.region)
    deliver(in: peer, crossesBorder: true, over: self.network)
  }

  /// The Region other than the packet's own where somebody has that public address, and who.
  func distantInterface(withPublicAddress address: IPAddress) -> (region: String, Index)? {
    for there in regions where there.network.region != network.region {
      let found: Index? =
        switch address {
        case .version4(let address): there.compiled.interface(withPublicAddress: address)
        case .version6(let address): there.compiled.interfacesByIPv6Address[address]
        }
      if let found { return (there.network.region, found) }
    }
    return nil
  }
}

extension Forwarding {
  /// The same over IPv6, where an address is the same inside and outside.
  private mutating func carryOn(
    to destination: IPv6Address, from interface: Index, over network: CompiledNetwork
  ) {
    guard let meant = network.interfacesByIPv6Address[destination] else {
      if let (region, meant) = distantInterface(withPublicAddress: .version6(destination)) {
        turn(to: region)
        return enter(meant, crossesBorder: true, over: self.network)
      }
      if destination.isGlobal { crossInternet(to: destination, over: network) }
      return
    }
    enter(
      meant,
      crossesBorder: network.interfaces[meant].subnet != network.interfaces[interface].subnet,
      over: network)
  }
}

/// The route table's choice, and where it leads within AWS's network.
extension Forwarding {
  mutating func route(from interface: Index, in subnet: Index, over network: CompiledNetwork) {
    let vpc = network.interfaces[interface].vpc
    guard let table = network.compiledSubnets[subnet].routeTable else {
      refuse(.noRoute, at: network.component(ofVPC: vpc))
      return carryOn(from: interface, over: network)
    }
    guard let index = network.route(to: packet.destination, in: table) else {
      refuse(.noRoute, at: network.component(ofTable: table))
      return carryOn(from: interface, over: network)
    }
    let way = network.tables[table].nextHops[index]
    if case .blackhole = way {
      refuse(
        .blackhole(network.routeTables[table].routes[index]),
        at: network.component(ofTable: table))
      return carryOn(from: interface, over: network)
    }
    note(
      .route(network.routeTables[table].routes[index]), at: network.component(ofTable: table))
    switch way {
    case .local: deliver(in: vpc, crossesBorder: true, over: network)
    case .internetGateway(let gateway): leave(interface, through: gateway, over: network)
    case .peeringConnection(let peering): cross(peering, from: interface, over: network)
    case .networkInterface(let target): pass(through: target, from: interface, over: network)
    case .natGateway(let target): translate(at: target, from: interface, over: network)
    case .vpcEndpoint(let endpoint): enterService(through: endpoint, from: interface, over: network)
    case .egressOnlyInternetGateway(let gateway):
      leave(interface, throughEgressOnly: gateway, over: network)
    case .blackhole: return
    }
  }

  /// To whoever has the destination address in the VPC.
  mutating func deliver(in vpc: Index, crossesBorder: Bool, over network: CompiledNetwork) {
    guard let receiver = network.interface(withAddress: packet.destination, in: vpc) else {
      let isInside = network.compiledVPCs[vpc].contains(packet.destination)
      return refuse(
        isInside ? .addressUnused : .addressOutsideVPC, at: network.component(ofVPC: vpc))
    }
    enter(receiver, crossesBorder: crossesBorder, over: network)
  }

  mutating func cross(_ peering: Index, from interface: Index, over network: CompiledNetwork) {
    let peer = network.peerings[peering].peer(of: network.interfaces[interface].vpc)
    if peer == nil, network.distantEnds[peering] != nil {
      return crossRegions(peering, from: interface, over: network)
    }
    guard let peer, network.compiledVPCs[peer].contains(packet.destination) else {
      refuse(.addressOutsidePeer, at: network.component(ofPeering: peering))
      return carryOn(from: interface, over: network)
    }
    note(.crossesPeering, at: network.component(ofPeering: peering))
    deliver(in: peer, crossesBorder: true, over: network)
  }
}

/// What an answer answers: security groups know the flow by it, translators find in it whom they
/// translated for, and whoever asked compares.
struct AnsweredRequest {
  /// As it was sent.
  let packet: Packet
  let crossings: [Trace.Crossing]

  /// Whether the packet answers what crossed that interface, as it was seen there (SG-15).
  func isAnswered(by packet: Packet, at interface: ResourceID<NetworkInterface>) -> Bool {
    crossings.contains {
      $0.interface == interface && $0.packet.source == packet.destination
        && $0.packet.destination == packet.source
    }
  }
}

/// How far a packet's walk goes.
enum ForwardingPurpose {
  /// Stops where the packet is dropped.
  case delivery
  /// Notes a failed check and goes on towards the intended receiver, to find all blockers.
  case diagnosis
}

/// Takes down what a walk through the network finds, as much of it as its user wants to know.
///
/// Findings come unevaluated, so a recorder that has no use for one does not pay for it.
protocol ForwardingRecorder {
  init(_ packet: Packet, from origin: Endpoint)

  /// A check that the packet passed.
  mutating func note(
    _ finding: @autoclosure () -> Finding, at component: @autoclosure () -> Component,
    _ packet: Packet)
  /// A check that it failed; only a diagnosis has more than one.
  mutating func refuse(
    _ finding: @autoclosure () -> Finding, at component: @autoclosure () -> Component,
    _ packet: Packet)
  mutating func cross(_ crossing: @autoclosure () -> Trace.Crossing)
  mutating func arrive(at endpoint: @autoclosure () -> Endpoint, as packet: Packet)
}
