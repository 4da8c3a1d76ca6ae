/// One packet's walk through the cloud: the only place where the rules of forwarding stand.
///
/// The order of checks is that of the fact sheet's §2.4: source/destination check, security groups
/// out, network ACL out, route, carrier, network ACL in, security groups in, guest. Each leg is a
/// method that ends by calling the next.
struct Forwarding<Recorder: ForwardingRecorder> {
  private typealias Place = CompiledNetwork.Place

  private let network: CompiledNetwork
  private let connections: ConnectionTable
  private let now: Instant
  private let purpose: ForwardingPurpose
  /// Interfaces where the flow is known from its request, so that security groups do not look at
  /// the answer (SG-15).
  private let trackedInterfaces: [ResourceID<NetworkInterface>]
  private let isAnswer: Bool
  private(set) var recorder: Recorder
  private let origin: Endpoint
  private var packet: Packet

  /// `request` is what crossed interfaces when the packet is an answer, else `nil`.
  init(
    _ packet: Packet, from origin: Endpoint, in cloud: borrowing Cloud,
    purpose: ForwardingPurpose = .delivery, answering request: [Trace.Crossing]?
  ) {
    network = cloud.network
    connections = cloud.connections
    now = cloud.now
    self.purpose = purpose
    trackedInterfaces = request?.map(\.interface) ?? []
    isAnswer = request != nil
    recorder = Recorder(packet, from: origin)
    self.origin = origin
    self.packet = packet
  }

  mutating func run() {
    switch origin {
    case .interface(let id): leaveInterface(id)
    case .internetHost, .learnersComputer: crossInternet()
    case .platformService(let address): arrive(.platformService(address))
    }
  }

  // MARK: Taking notes

  @inline(__always)
  private mutating func note(
    _ finding: @autoclosure () -> Finding, at component: @autoclosure () -> Component
  ) {
    recorder.note(finding(), at: component(), packet)
  }

  @inline(__always)
  private mutating func refuse(
    _ finding: @autoclosure () -> Finding, at component: @autoclosure () -> Component
  ) {
    recorder.refuse(finding(), at: component(), packet)
  }

  /// Notes a failed check and answers whether the walk ends with it.
  @inline(__always)
  private mutating func ends(
    _ finding: @autoclosure () -> Finding, at component: @autoclosure () -> Component
  ) -> Bool {
    refuse(finding(), at: component())
    return purpose == .delivery
  }

  private mutating func arrive(_ endpoint: @autoclosure () -> Endpoint) {
    recorder.arrive(at: endpoint(), as: packet)
  }

  // MARK: Leaving an interface

  private mutating func leaveInterface(_ id: ResourceID<NetworkInterface>) {
    let network = network
    guard let place = network.place(of: id), let subnet = network.interfaces[place].subnet else {
      return refuse(.interfaceMissing, at: .networkInterface(id))
    }
    guard guestTakesPart(behind: place) else { return }
    let destination = packet.destination
    if network.has(place, destination) {
      note(.loopback, at: .networkInterface(id))
      return arrive(.interface(id))
    }
    if isPlatformService(destination, in: subnet, of: network.interfaces[place].vpc) {
      note(.platformService, at: .networkInterface(id))
      return arrive(.platformService(destination))
    }
    if network.interfaces[place].checksSourceAndDestination, !network.has(place, packet.source),
      ends(.sourceForeign, at: .networkInterface(id))
    {
      return
    }
    let staysInSubnet = network.subnetworks[subnet].cidr.contains(destination)
    guard admits(place, isEgress: true, crossesBorder: !staysInSubnet) else { return }
    if staysInSubnet {
      let vpc = network.interfaces[place].vpc
      note(.withinSubnet, at: network.component(ofVPC: vpc))
      deliver(in: vpc, crossesBorder: false)
    } else {
      route(from: place, in: subnet)
    }
  }

  /// Asks security groups and network ACL; what they say together is what a flow log records.
  private mutating func admits(
    _ interface: Place, isEgress: Bool, crossesBorder: Bool
  ) -> Bool {
    let network = network
    let seen = packet
    let isAccepted =
      isEgress
      ? securityGroupsAdmit(interface, .egress)
        && (!crossesBorder || networkACLAdmits(interface, isEgress: true))
      : (!crossesBorder || networkACLAdmits(interface, isEgress: false))
        && securityGroupsAdmit(interface, .ingress)
    recorder.cross(
      Trace.Crossing(
        interface: network.interfaceIDs[interface], isEgress: isEgress, packet: seen,
        isAccepted: isAccepted))
    return isAccepted
  }

  private mutating func securityGroupsAdmit(
    _ interface: Place, _ direction: SecurityGroupRule.Direction
  ) -> Bool {
    let network = network
    if isTracked(at: interface, direction) {
      note(.tracked(direction), at: network.component(ofInterface: interface))
      return true
    }
    if let rule = network.admittingRule(for: packet, at: interface, direction) {
      note(network.finding(ofRule: rule), at: network.component(ofInterface: interface))
      return true
    }
    let refused = packet
    return !ends(
      .securityGroupsRefuse(network.refusal(of: refused, at: interface, direction)),
      at: network.component(ofInterface: interface))
  }

  private func isTracked(
    at interface: Place, _ direction: SecurityGroupRule.Direction
  ) -> Bool {
    if trackedInterfaces.isEmpty && connections.isEmpty { return false }
    let id = network.interfaceIDs[interface]
    return trackedInterfaces.contains(id)
      || connections.tracks(packet, at: id, direction, now: now)
  }

  private mutating func networkACLAdmits(_ interface: Place, isEgress: Bool) -> Bool {
    let network = network
    guard let subnet = network.interfaces[interface].subnet,
      let acl = network.subnetworks[subnet].networkACL
    else { return true }
    guard let entry = network.decidingEntry(for: packet, of: acl, isEgress: isEgress) else {
      return !ends(.networkACLFinalDeny(isEgress: isEgress), at: network.component(ofACL: acl))
    }
    let finding = { Finding.networkACLEntry(network.networkACLs[acl].entries[entry.place]) }
    if entry.allows {
      note(finding(), at: network.component(ofACL: acl))
      return true
    }
    return !ends(finding(), at: network.component(ofACL: acl))
  }

  // MARK: Routing

  private mutating func route(from interface: Place, in subnet: Place) {
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
    case .blackhole: return
    }
  }

  /// To whoever has the destination address in the VPC.
  private mutating func deliver(in vpc: Place, crossesBorder: Bool) {
    let network = network
    guard let receiver = network.interface(withPrivateAddress: packet.destination, in: vpc) else {
      let isInside = network.privateClouds[vpc].contains(packet.destination)
      return refuse(
        isInside ? .addressUnused : .addressOutsideVPC, at: network.component(ofVPC: vpc))
    }
    enter(receiver, crossesBorder: crossesBorder)
  }

  private mutating func cross(_ peering: Place, from interface: Place) {
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

  /// A route to an interface: the packet reaches a guest that is not its receiver (INS-15).
  private mutating func pass(through middlebox: Place, from sender: Place) {
    let network = network
    let crossesBorder = network.interfaces[middlebox].subnet != network.interfaces[sender].subnet
    guard !network.has(middlebox, packet.destination) else {
      return enter(middlebox, crossesBorder: crossesBorder)
    }
    guard admits(middlebox, isEgress: false, crossesBorder: crossesBorder) else { return }
    refuse(
      network.interfaces[middlebox].checksSourceAndDestination
        ? .destinationForeign : .guestDoesNotForward,
      at: network.component(ofInterface: middlebox))
    carryOn(from: sender)
  }

  // MARK: The internet's edge

  private mutating func leave(_ interface: Place, through gateway: Place) {
    let network = network
    guard network.gatewayHomes[gateway] == network.interfaces[interface].vpc else {
      refuse(.gatewayMissing, at: network.component(ofGateway: gateway))
      return carryOn(from: interface)
    }
    guard packet.destination.isGlobal else {
      refuse(.privateDestination, at: network.component(ofGateway: gateway))
      return carryOn(from: interface)
    }
    if let address = network.interfaces[interface].publicAddress {
      let source = packet.source
      note(
        .translatedSource(from: source, to: address), at: network.component(ofGateway: gateway))
      packet.source = address
    } else {
      if ends(.publicAddressMissing, at: network.component(ofGateway: gateway)) { return }
      packet.source = InternetHost.anyAddress
    }
    if let receiver = network.interface(withPublicAddress: packet.destination) {
      note(.turnsRound, at: network.component(ofGateway: gateway))
      enterFromEdge(to: receiver)
    } else {
      note(.leavesForInternet, at: network.component(ofGateway: gateway))
      crossInternet()
    }
  }

  /// Out on the internet: to a host there, or back to one of our public addresses.
  private mutating func crossInternet() {
    let destination = packet.destination
    guard destination.isGlobal else {
      // Not even a diagnosis goes on: nothing can bring such a packet in from the internet.
      return refuse(.privateAddressOnInternet, at: .internet)
    }
    if destination == InternetHost.learnersAddress {
      guard isAnswer else { return refuse(.homeRouterRefuses, at: .internet) }
      note(.crossesInternet, at: .internet)
      return arrive(.learnersComputer)
    }
    if let receiver = network.interface(withPublicAddress: destination) {
      note(.crossesInternet, at: .internet)
      return enterFromEdge(to: receiver)
    }
    guard !network.isPublicAddressOfAccount(destination) else {
      return refuse(.publicAddressUnknown, at: .internet)
    }
    note(.crossesInternet, at: .internet)
    arrive(.internetHost(destination))
  }

  private mutating func enterFromEdge(to receiver: Place) {
    let network = network
    let (vpc, address) = (
      network.interfaces[receiver].vpc, network.interfaces[receiver].primaryAddress
    )
    if let gateway = network.privateClouds[vpc].internetGateway {
      guard
        packet.source.isGlobal || !ends(.privateSource, at: network.component(ofGateway: gateway))
      else { return }
      let destination = packet.destination
      note(
        .translatedDestination(from: destination, to: address),
        at: network.component(ofGateway: gateway))
    } else if ends(.gatewayMissing, at: network.component(ofVPC: vpc)) {
      return
    }
    packet.destination = address
    enter(receiver, crossesBorder: true)
  }

  // MARK: Entering an interface

  private mutating func enter(_ interface: Place, crossesBorder: Bool) {
    let network = network
    guard guestTakesPart(behind: interface),
      admits(interface, isEgress: false, crossesBorder: crossesBorder)
    else { return }
    arrive(.interface(network.interfaceIDs[interface]))
  }

  /// Whether the guest behind an interface takes part at all.
  private mutating func guestTakesPart(behind interface: Place) -> Bool {
    let network = network
    guard let state = network.interfaces[interface].instanceState else {
      return !ends(.nothingAttached, at: network.component(ofInterface: interface))
    }
    return state == .running
      || !ends(.instanceNotRunning(state), at: network.component(ofInterface: interface))
  }

  /// Metadata, time and the resolver by link-local address, the resolver by the VPC's base + 2, and
  /// the router's own address, the subnet's base + 1: never filtered, never logged (SG-12, FL-40).
  private func isPlatformService(
    _ address: IPv4Address, in subnet: Place, of vpc: Place
  ) -> Bool {
    if address.rawValue >> 16 == 0xa9fe { return true }
    if address.rawValue == network.subnetworks[subnet].cidr.address.rawValue + 1 { return true }
    return network.privateClouds[vpc].blocks.first?.address.rawValue == address.rawValue &- 2
  }

  // MARK: Diagnosis

  /// After a routing fault: on to whoever was meant, as if a peering connection or an internet
  /// gateway with a route were in place.
  private mutating func carryOn(from interface: Place) {
    guard purpose == .diagnosis else { return }
    let network = network
    if packet.destination.isGlobal {
      let address = network.interfaces[interface].publicAddress
      packet.source = address ?? InternetHost.anyAddress
      if address == nil {
        let vpc = network.interfaces[interface].vpc
        refuse(.publicAddressMissing, at: network.component(ofVPC: vpc))
      }
      return crossInternet()
    }
    let meant = network.interfaces(
      meantBy: packet.destination, from: network.interfaces[interface].vpc
    ).first
    guard let meant else { return }
    enter(
      meant,
      crossesBorder: network.interfaces[meant].subnet != network.interfaces[interface].subnet)
  }
}
