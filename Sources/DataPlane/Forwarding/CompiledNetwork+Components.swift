import Foundations
import NetworkModel

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
