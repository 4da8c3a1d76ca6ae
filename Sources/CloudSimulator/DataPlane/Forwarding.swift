/// One packet's walk through the cloud: the only place where the rules of forwarding stand.
///
/// The order of checks is that of the fact sheet's §2.4: source/destination check, security groups
/// out, network ACL out, route, carrier, network ACL in, security groups in, guest. Each leg is a
/// method that ends by calling the next.
struct Forwarding {
  enum Purpose {
    /// Stops where the packet is dropped.
    case delivery
    /// Notes a failed check and goes on towards the intended receiver, to find all blockers.
    case diagnosis
  }

  let cloud: Cloud
  let purpose: Purpose
  /// Interfaces where the flow is known from its request, so that security groups do not look at
  /// the answer (SG-15).
  let trackedInterfaces: [ResourceID<NetworkInterface>]
  private let isAnswer: Bool
  private(set) var trace: Trace
  private var packet: Packet

  init(
    _ packet: Packet, from origin: Endpoint, in cloud: Cloud, purpose: Purpose,
    answering request: Trace?
  ) {
    self.cloud = cloud
    self.purpose = purpose
    trackedInterfaces = request?.crossings.map(\.interface) ?? []
    isAnswer = request != nil
    trace = Trace(packet, from: origin)
    self.packet = packet
  }

  mutating func run() {
    switch trace.origin {
    case .interface(let id): leaveInterface(id)
    case .internetHost, .learnersComputer: crossInternet()
    case .platformService(let address): arrive(.platformService(address))
    }
  }

  // MARK: Taking notes

  private mutating func note(_ finding: Finding, at component: Component) {
    let step = Trace.Step(finding: finding, packet: packet)
    if let last = trace.hops.indices.last, trace.hops[last].component == component {
      trace.hops[last].steps.append(step)
    } else {
      trace.hops.append(Trace.Hop(component: component, steps: [step]))
    }
  }

  /// Notes the finding and answers whether the walk goes on.
  private mutating func passes(_ finding: Finding, at component: Component) -> Bool {
    note(finding, at: component)
    return finding.isPassed || purpose == .diagnosis
  }

  private mutating func arrive(_ endpoint: Endpoint) {
    trace.arrival = Trace.Arrival(endpoint: endpoint, packet: packet)
  }

  // MARK: Leaving an interface

  private mutating func leaveInterface(_ id: ResourceID<NetworkInterface>) {
    let here = Component.networkInterface(id)
    guard let interface = cloud.networkInterfaces[id],
      let subnet = cloud.subnets[interface.subnet]
    else { return note(.interfaceMissing, at: here) }
    if let finding = guestFinding(of: interface), !passes(finding, at: here) { return }
    if interface.privateAddresses.contains(packet.destination) {
      note(.loopback, at: here)
      return arrive(.interface(id))
    }
    if isPlatformService(packet.destination, in: subnet) {
      note(.platformService, at: here)
      return arrive(.platformService(packet.destination))
    }
    if interface.checksSourceAndDestination, !interface.privateAddresses.contains(packet.source),
      !passes(.sourceForeign, at: here)
    {
      return
    }
    let staysInSubnet = subnet.cidr.contains(packet.destination)
    guard admits(interface, isEgress: true, crossesBorder: !staysInSubnet) else { return }
    if staysInSubnet {
      note(.withinSubnet, at: .vpc(interface.vpc))
      deliver(in: interface.vpc, crossesBorder: false)
    } else {
      route(from: interface, in: subnet)
    }
  }

  /// Asks security groups and network ACL; what they say together is what a flow log records.
  private mutating func admits(
    _ interface: NetworkInterface, isEgress: Bool, crossesBorder: Bool
  ) -> Bool {
    let seen = packet
    let isAccepted =
      isEgress
      ? securityGroupsAdmit(interface, .egress)
        && (!crossesBorder || networkACLAdmits(interface, isEgress: true))
      : (!crossesBorder || networkACLAdmits(interface, isEgress: false))
        && securityGroupsAdmit(interface, .ingress)
    trace.crossings.append(
      Trace.Crossing(
        interface: interface.id, isEgress: isEgress, packet: seen, isAccepted: isAccepted))
    return isAccepted
  }

  private mutating func securityGroupsAdmit(
    _ interface: NetworkInterface, _ direction: SecurityGroupRule.Direction
  ) -> Bool {
    let isTracked =
      trackedInterfaces.contains(interface.id)
      || cloud.connections.tracks(packet, at: interface.id, direction, now: cloud.now)
    let finding =
      isTracked
      ? .tracked(direction) : cloud.securityGroupFinding(for: packet, at: interface, direction)
    return passes(finding, at: .networkInterface(interface.id))
  }

  private mutating func networkACLAdmits(_ interface: NetworkInterface, isEgress: Bool) -> Bool {
    guard let acl = cloud.subnets[interface.subnet].flatMap({ cloud.networkACL(of: $0) }) else {
      return true
    }
    let entry = acl.decidingEntry(for: packet, isEgress: isEgress)
    return passes(
      entry.map { .networkACLEntry($0) } ?? .networkACLFinalDeny(isEgress: isEgress),
      at: .networkACL(acl.id))
  }

  // MARK: Routing

  private mutating func route(from interface: NetworkInterface, in subnet: Subnet) {
    guard let table = cloud.routeTable(of: subnet) else {
      note(.noRoute, at: .vpc(interface.vpc))
      return carryOn(from: interface)
    }
    let here = Component.routeTable(table.id)
    guard let route = table.route(to: packet.destination) else {
      note(.noRoute, at: here)
      return carryOn(from: interface)
    }
    guard cloud.state(of: route) != .blackhole else {
      note(.blackhole(route), at: here)
      return carryOn(from: interface)
    }
    note(.route(route), at: here)
    switch route.target {
    case .local: deliver(in: interface.vpc, crossesBorder: true)
    case .internetGateway(let gateway): leave(interface, through: gateway)
    case .peeringConnection(let peering): cross(peering, from: interface)
    case .networkInterface(let target): pass(through: target, from: interface)
    }
  }

  /// To whoever has the destination address in the VPC.
  private mutating func deliver(in vpc: ResourceID<VPC>, crossesBorder: Bool) {
    guard
      let receiver = cloud.interface(withPrivateAddress: packet.destination, in: vpc)
    else {
      let isInside = cloud.vpcs[vpc]?.contains(packet.destination) ?? false
      return note(isInside ? .addressUnused : .addressOutsideVPC, at: .vpc(vpc))
    }
    enter(receiver, crossesBorder: crossesBorder)
  }

  private mutating func cross(
    _ id: ResourceID<VPCPeeringConnection>, from interface: NetworkInterface
  ) {
    let here = Component.peeringConnection(id)
    guard let peer = cloud.peeringConnections[id]?.peer(of: interface.vpc),
      cloud.vpcs[peer]?.contains(packet.destination) ?? false
    else {
      note(.addressOutsidePeer, at: here)
      return carryOn(from: interface)
    }
    note(.crossesPeering, at: here)
    deliver(in: peer, crossesBorder: true)
  }

  /// A route to an interface: the packet reaches a guest that is not its receiver (INS-15).
  private mutating func pass(
    through id: ResourceID<NetworkInterface>, from sender: NetworkInterface
  ) {
    let here = Component.networkInterface(id)
    guard let middlebox = cloud.networkInterfaces[id] else {
      note(.interfaceMissing, at: here)
      return carryOn(from: sender)
    }
    guard !middlebox.privateAddresses.contains(packet.destination) else {
      return enter(middlebox, crossesBorder: middlebox.subnet != sender.subnet)
    }
    guard admits(middlebox, isEgress: false, crossesBorder: middlebox.subnet != sender.subnet)
    else { return }
    note(
      middlebox.checksSourceAndDestination ? .destinationForeign : .guestDoesNotForward, at: here)
    carryOn(from: sender)
  }

  // MARK: The internet's edge

  private mutating func leave(
    _ interface: NetworkInterface, through id: ResourceID<InternetGateway>
  ) {
    let here = Component.internetGateway(id)
    guard cloud.internetGateways[id]?.attachedVPC == interface.vpc else {
      note(.gatewayMissing, at: here)
      return carryOn(from: interface)
    }
    guard packet.destination.isGlobal else {
      note(.privateDestination, at: here)
      return carryOn(from: interface)
    }
    if let address = cloud.publicAddress(of: interface) {
      note(.translatedSource(from: packet.source, to: address), at: here)
      packet.source = address
    } else {
      guard passes(.publicAddressMissing, at: here) else { return }
      packet.source = InternetHost.anyAddress
    }
    if cloud.interface(withPublicAddress: packet.destination) != nil {
      note(.turnsRound, at: here)
      enterFromEdge()
    } else {
      note(.leavesForInternet, at: here)
      crossInternet()
    }
  }

  /// Out on the internet: to a host there, or back to one of our public addresses.
  private mutating func crossInternet() {
    guard packet.destination.isGlobal else {
      // Not even a diagnosis goes on: nothing can bring such a packet in from the internet.
      return note(.privateAddressOnInternet, at: .internet)
    }
    if packet.destination == InternetHost.learnersAddress {
      guard isAnswer else { return note(.homeRouterRefuses, at: .internet) }
      note(.crossesInternet, at: .internet)
      return arrive(.learnersComputer)
    }
    if cloud.interface(withPublicAddress: packet.destination) != nil {
      note(.crossesInternet, at: .internet)
      return enterFromEdge()
    }
    guard !cloud.isPublicAddressOfAccount(packet.destination) else {
      return note(.publicAddressUnknown, at: .internet)
    }
    note(.crossesInternet, at: .internet)
    arrive(.internetHost(packet.destination))
  }

  private mutating func enterFromEdge() {
    guard let receiver = cloud.interface(withPublicAddress: packet.destination) else {
      return note(.publicAddressUnknown, at: .internet)
    }
    if let gateway = cloud.internetGateway(of: receiver.vpc) {
      let here = Component.internetGateway(gateway.id)
      guard packet.source.isGlobal || passes(.privateSource, at: here) else { return }
      let address = receiver.primaryAddress
      note(.translatedDestination(from: packet.destination, to: address), at: here)
      packet.destination = address
    } else {
      guard passes(.gatewayMissing, at: .vpc(receiver.vpc)) else { return }
      packet.destination = receiver.primaryAddress
    }
    enter(receiver, crossesBorder: true)
  }

  // MARK: Entering an interface

  private mutating func enter(_ interface: NetworkInterface, crossesBorder: Bool) {
    if let finding = guestFinding(of: interface),
      !passes(finding, at: .networkInterface(interface.id))
    {
      return
    }
    guard admits(interface, isEgress: false, crossesBorder: crossesBorder) else { return }
    arrive(.interface(interface.id))
  }

  /// What keeps the guest behind an interface from taking part at all.
  private func guestFinding(of interface: NetworkInterface) -> Finding? {
    guard let instance = cloud.instance(of: interface) else { return .nothingAttached }
    return instance.state == .running ? nil : .instanceNotRunning(instance.state)
  }

  /// Metadata, time and the resolver by link-local address, the resolver by the VPC's base + 2, and
  /// the router's own address, the subnet's base + 1: never filtered, never logged (SG-12, FL-40).
  private func isPlatformService(_ address: IPv4Address, in subnet: Subnet) -> Bool {
    if address.rawValue >> 16 == 0xa9fe { return true }
    if address.rawValue == subnet.cidr.address.rawValue + 1 { return true }
    guard let base = cloud.vpcs[subnet.vpc]?.cidr.address.rawValue else { return false }
    return address.rawValue == base + 2
  }

  // MARK: Diagnosis

  /// After a routing fault: on to whoever was meant, as if a peering connection or an internet
  /// gateway with a route were in place.
  private mutating func carryOn(from interface: NetworkInterface) {
    guard purpose == .diagnosis else { return }
    if packet.destination.isGlobal {
      packet.source = cloud.publicAddress(of: interface) ?? InternetHost.anyAddress
      if cloud.publicAddress(of: interface) == nil {
        note(.publicAddressMissing, at: .vpc(interface.vpc))
      }
      return crossInternet()
    }
    let meant = cloud.networkInterfaces(meantBy: packet.destination, from: interface.vpc).first
    if let meant { enter(meant, crossesBorder: meant.subnet != interface.subnet) }
  }
}
