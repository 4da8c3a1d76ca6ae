import Foundations
public import NetworkModel

/// The way of one packet in one direction: every hop, what was checked there and how it ended.
///
/// Flow records, explanations and pictures are views of this; nothing else decides about packets.
public struct Trace: Equatable, Sendable {
  /// One check and what it found.
  public struct Step: Equatable, Sendable {
    public var finding: Finding
    /// The packet as the check saw it.
    public var packet: Packet

    public var isPassed: Bool { finding.isPassed }
    public var code: ReachabilityCode? { finding.code(of: packet) }
  }

  /// All checks that one component made, one after the other.
  public struct Hop: Equatable, Sendable {
    public var component: Component
    public var steps: [Step]
  }

  /// A failed check and where it was made.
  public struct Blocker: Equatable, Sendable {
    public var component: Component
    public var step: Step

    package init(component: Component, step: Step) {
      self.component = component
      self.step = step
    }
  }

  /// A network interface that the packet reached, and whether security groups and network ACL let
  /// it pass there: what a flow record tells (FL-20).
  public struct Crossing: Equatable, Sendable {
    public var interface: ResourceID<NetworkInterface>
    public var isEgress: Bool
    public var packet: Packet
    public var isAccepted: Bool
  }

  public struct Arrival: Equatable, Sendable {
    public var endpoint: Endpoint
    public var packet: Packet
  }

  public enum Verdict: Equatable, Sendable {
    case delivered(to: Endpoint, as: Packet)
    case dropped(at: Component, because: Finding)
  }

  /// A check and the component that made it.
  private struct Check: Equatable, Sendable {
    var component: Component
    var step: Step
  }

  public let packet: Packet
  public let origin: Endpoint
  /// All in one list: one for each hop is allocated anew at each.
  private var checks: [Check] = []
  public private(set) var crossings: [Crossing] = []
  /// Where the packet came out; in a diagnosis, where it would have come out but for the blockers.
  public private(set) var arrival: Arrival?

  init(_ packet: Packet, from origin: Endpoint) {
    self.packet = packet
    self.origin = origin
    // From one interface to another: what grows from nothing is allocated four times on that way.
    checks.reserveCapacity(16)
    crossings.reserveCapacity(2)
  }

  /// The components in the sequence in which the packet met them, each with its checks.
  public var hops: [Hop] {
    var hops: [Hop] = []
    for check in checks {
      if let last = hops.indices.last, hops[last].component == check.component {
        hops[last].steps.append(check.step)
      } else {
        hops.append(Hop(component: check.component, steps: [check.step]))
      }
    }
    return hops
  }

  /// What each check found, without putting hops together.
  var findings: some Collection<Finding> { checks.lazy.map(\.step.finding) }

  /// Whether some component found what is asked for.
  func hasCheck(where isMeant: (Component, Finding) -> Bool) -> Bool {
    checks.contains { isMeant($0.component, $0.step.finding) }
  }

  /// Every failed check in the order met; only a diagnosis goes on after the first.
  public var blockers: [Blocker] {
    checks.filter { !$0.step.isPassed }
      .map { Blocker(component: $0.component, step: $0.step) }
  }

  /// The failed check that decided; found without copying the others.
  private var firstBlocker: Blocker? {
    checks.first { !$0.step.isPassed }.map { Blocker(component: $0.component, step: $0.step) }
  }

  public var verdict: Verdict {
    if let blocker = firstBlocker {
      return .dropped(at: blocker.component, because: blocker.step.finding)
    }
    guard let arrival else {
      // Every walk ends in an arrival or a failed check, so only an empty one gets here.
      return .dropped(at: .internet, because: .interfaceMissing)
    }
    return .delivered(to: arrival.endpoint, as: arrival.packet)
  }

  public var isDelivered: Bool {
    arrival != nil && checks.allSatisfy(\.step.isPassed)
  }

  /// The code of the check that dropped the packet, `nil` when it was delivered.
  public var code: ReachabilityCode? { firstBlocker?.step.code }
}

/// A trace keeps everything.
extension Trace: ForwardingRecorder {
  mutating func note(
    _ finding: @autoclosure () -> Finding, at component: @autoclosure () -> Component,
    _ packet: Packet
  ) {
    checks.append(
      Check(component: component(), step: Step(finding: finding(), packet: packet)))
  }

  mutating func refuse(
    _ finding: @autoclosure () -> Finding, at component: @autoclosure () -> Component,
    _ packet: Packet
  ) {
    note(finding(), at: component(), packet)
  }

  mutating func cross(_ crossing: @autoclosure () -> Crossing) { crossings.append(crossing()) }

  mutating func arrive(at endpoint: @autoclosure () -> Endpoint, as packet: Packet) {
    arrival = Arrival(endpoint: endpoint(), packet: packet)
  }
}

/// Something on a packet's way that looks at it.
public enum Component: Hashable, Sendable {
  case networkInterface(ResourceID<NetworkInterface>)
  case networkACL(ResourceID<NetworkACL>)
  case routeTable(ResourceID<RouteTable>)
  /// The VPC's router, where no route table has a say (VPC-49).
  case vpc(ResourceID<VPC>)
  case internetGateway(ResourceID<InternetGateway>)
  case peeringConnection(ResourceID<VPCPeeringConnection>)
  case natGateway(ResourceID<NATGateway>)
  case vpcEndpoint(ResourceID<VPCEndpoint>)
  case egressOnlyInternetGateway(ResourceID<EgressOnlyInternetGateway>)
  case internet

  /// Its id, or the word `internet`.
  public var identifier: String {
    switch self {
    case .networkInterface(let id): id.rawValue
    case .networkACL(let id): id.rawValue
    case .routeTable(let id): id.rawValue
    case .vpc(let id): id.rawValue
    case .internetGateway(let id): id.rawValue
    case .peeringConnection(let id): id.rawValue
    case .natGateway(let id): id.rawValue
    case .vpcEndpoint(let id): id.rawValue
    case .egressOnlyInternetGateway(let id): id.rawValue
    case .internet: "internet"
    }
  }
}

/// Back from places to the ids and rules that a trace shows.
extension CompiledNetwork {
  func component(ofInterface index: Index) -> Component { .networkInterface(interfaceIDs[index]) }
  func component(ofVPC index: Index) -> Component { .vpc(compiledVPCs[index].id) }
  func component(ofACL index: Index) -> Component { .networkACL(networkACLs[index].id) }
  func component(ofTable index: Index) -> Component { .routeTable(routeTables[index].id) }
  func component(ofGateway index: Index) -> Component {
    .internetGateway(internetGateways[index].id)
  }
  func component(ofEgressOnlyGateway index: Index) -> Component {
    .egressOnlyInternetGateway(egressOnlyInternetGateways[index].id)
  }
  func component(ofPeering index: Index) -> Component {
    .peeringConnection(peeringConnections[index].id)
  }
  func component(ofEndpoint index: Index) -> Component { .vpcEndpoint(vpcEndpoints[index].id) }
  /// The NAT gateway where the interface belongs to one, else the interface.
  func component(ofRelay index: Index) -> Component {
    networkInterfaces[index].natGateway.map { .natGateway($0) }
      ?? .networkInterface(interfaceIDs[index])
  }

  func finding(of origin: RuleOrigin) -> Finding {
    let group = Index(origin.group)
    return .securityGroupAllows(
      securityGroups[group].rules[Index(origin.index)], of: securityGroups[group].id)
  }

  /// Why the groups of an interface let a packet not through: tells a useless reference to another
  /// group from a plain lack of a rule.
  func refusal(
    of packet: Packet, at interface: Index, _ direction: SecurityGroupRule.Direction,
    losesGroups: Bool = false
  ) -> SecurityGroupRefusal {
    let ids = networkInterfaces[interface].securityGroups
    let rules = ids.flatMap { securityGroups[$0]?.rules ?? [] }.filter {
      $0.direction == direction
    }
    return SecurityGroupRefusal(
      groups: ids, direction: direction,
      reason: rules.isEmpty
        ? .noRules
        : reason(for: packet, direction, rules, at: interface, losesGroups: losesGroups))
  }

  private func reason(
    for packet: Packet, _ direction: SecurityGroupRule.Direction, _ rules: [SecurityGroupRule],
    at interface: Index, losesGroups: Bool
  ) -> SecurityGroupRefusal.Reason {
    let header = PacketHeader(packet)
    let home = interfaces[interface].vpc
    let farEnd = direction == .ingress ? packet.source : packet.destination
    let peer =
      losesGroups
      ? self.interface(withAddress: farEnd, in: home)
      : farEnd.version4.flatMap { self.interface(withPublicAddress: $0) }
    for rule in rules {
      guard case .securityGroup(let id) = rule.peer,
        PacketPattern(rule, from: .everywhere).covers(header)
      else { continue }
      guard let group = securityGroups[id],
        let other = index(of: group.vpc),
        other == home || arePeered(other, home)
      else { return .referenceStale(rule) }
      if let peer, networkInterfaces[peer].securityGroups.contains(id) {
        return .referenceLost(rule)
      }
    }
    return .noMatch
  }

  /// Every interface outside the VPC's own routing that has that private address, the likeliest
  /// first: by an active peering connection, by any other, without one; of equals, those of this
  /// Region.
  ///
  /// - Parameter others: the networks of the account's other Regions.
  func interfaces(
    meantBy address: IPAddress, from vpc: Index, beside others: some Sequence<CompiledNetwork>
  ) -> [(network: CompiledNetwork, interface: Index)] {
    var candidates = holders(of: address).map { interface in
      (distance: distance(from: vpc, to: interface), network: self, interface: interface)
    }
    for other in others {
      candidates += other.holders(of: address).map { interface in
        let home = other.compiledVPCs[other.interfaces[interface].vpc].id
        return (
          distance: distance(from: vpc, toDistant: home), network: other, interface: interface
        )
      }
    }
    return (0...4).flatMap { wanted in
      candidates.filter { $0.distance == wanted }.map { ($0.network, $0.interface) }
    }
  }

  private func holders(of address: IPAddress) -> [Index] {
    compiledVPCs.indices.compactMap { interface(withAddress: address, in: $0) }.sorted()
  }

  private func distance(from vpc: Index, to interface: Index) -> Int {
    let home = interfaces[interface].vpc
    if home == vpc { return 0 }
    if arePeered(vpc, home) { return 1 }
    return peerings.contains { $0.peer(of: vpc) == home } ? 2 : 3
  }

  private func distance(from vpc: Index, toDistant peer: ResourceID<VPC>) -> Int {
    let linking = distantEnds.keys.filter { peering in
      peerings[peering].has(vpc) && distantEnds[peering]?.vpc == peer
    }
    if linking.contains(where: { peeringConnections[$0].status == .active }) { return 1 }
    return linking.isEmpty ? 4 : 2
  }
}
