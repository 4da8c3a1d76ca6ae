@testable import CloudSimulator

/// A second opinion on where packets end, written from the fact sheet without a look at
/// `Forwarding`: lists are looked through, nothing is indexed, no reason is given.
struct NaiveOracle {
  struct End: Equatable {
    var endpoint: Endpoint
    var packet: Packet
  }

  let cloud: Cloud

  /// Where the packet ends, `nil` when it is lost; `known` interfaces saw the flow's request.
  func end(
    of packet: Packet, from origin: Endpoint, known: [ResourceID<NetworkInterface>]?
  ) -> End? {
    switch origin {
    case .interface(let id):
      guard let interface = interfaces.first(where: { $0.id == id }) else { return nil }
      return leave(interface, packet, known)
    case .internetHost, .learnersComputer: return roam(packet, known)
    case .platformService: return End(endpoint: origin, packet: packet)
    }
  }

  private var interfaces: [NetworkInterface] { Array(cloud.networkInterfaces) }

  private func leave(
    _ interface: NetworkInterface, _ packet: Packet, _ known: [ResourceID<NetworkInterface>]?
  ) -> End? {
    guard isRunning(interface),
      let subnet = cloud.subnets.first(where: { $0.id == interface.subnet }),
      let vpc = cloud.vpcs.first(where: { $0.id == interface.vpc })
    else { return nil }
    if interface.privateAddresses.contains(packet.destination) {
      return End(endpoint: .interface(interface.id), packet: packet)
    }
    let reserved = [
      subnet.cidr.address.rawValue + 1, vpc.blocks[0].cidr.address.rawValue + 2,
    ]
    if reserved.contains(packet.destination.rawValue)
      || holds("169.254.0.0/16", packet.destination)
    {
      return End(endpoint: .platformService(packet.destination), packet: packet)
    }
    if interface.checksSourceAndDestination
      && !interface.privateAddresses.contains(packet.source)
    {
      return nil
    }
    let isLocal = holds(subnet.cidr, packet.destination)
    guard groupsAllow(interface, packet, .egress, known) else { return nil }
    if isLocal { return arrive(in: vpc.id, packet, from: subnet.id, known) }
    guard listAllows(subnet.id, packet, isEgress: true), let route = route(subnet, packet) else {
      return nil
    }
    switch route.target {
    case .local: return arrive(in: vpc.id, packet, from: subnet.id, known)
    case .peeringConnection(let id):
      guard let peering = cloud.peeringConnections.first(where: { $0.id == id }),
        peering.status == .active
      else { return nil }
      let ends = [peering.requester.vpc, peering.accepter.vpc]
      guard ends.contains(vpc.id), let other = ends.first(where: { $0 != vpc.id }),
        cloud.vpcs.contains(where: { candidate in
          candidate.id == other
            && candidate.blocks.contains { holds($0.cidr, packet.destination) }
        })
      else { return nil }
      return arrive(in: other, packet, from: subnet.id, known)
    case .networkInterface(let id):
      guard let target = interfaces.first(where: { $0.id == id }), isRunning(target),
        target.privateAddresses.contains(packet.destination)
      else { return nil }
      return enter(target, packet, from: subnet.id, known)
    case .internetGateway(let id):
      guard cloud.internetGateways.contains(where: { $0.id == id && $0.attachedVPC == vpc.id }),
        !isInternal(packet.destination), let address = publicAddress(of: interface)
      else { return nil }
      var translated = packet
      translated.source = address
      return roam(translated, known)
    }
  }

  private func roam(_ packet: Packet, _ known: [ResourceID<NetworkInterface>]?) -> End? {
    if isInternal(packet.destination) { return nil }
    if packet.destination == InternetHost.learnersAddress {
      return known == nil ? nil : End(endpoint: .learnersComputer, packet: packet)
    }
    if let owner = interfaces.first(where: { publicAddress(of: $0) == packet.destination }) {
      guard cloud.internetGateways.contains(where: { $0.attachedVPC == owner.vpc }),
        !isInternal(packet.source)
      else { return nil }
      var translated = packet
      translated.destination = owner.privateAddresses[0]
      return enter(owner, translated, from: nil, known)
    }
    if cloud.elasticIPAddresses.contains(where: { $0.publicAddress == packet.destination }) {
      return nil
    }
    return End(endpoint: .internetHost(packet.destination), packet: packet)
  }

  private func arrive(
    in vpc: ResourceID<VPC>, _ packet: Packet, from subnet: ResourceID<Subnet>,
    _ known: [ResourceID<NetworkInterface>]?
  ) -> End? {
    interfaces.first { $0.vpc == vpc && $0.privateAddresses.contains(packet.destination) }
      .flatMap { enter($0, packet, from: subnet, known) }
  }

  private func enter(
    _ interface: NetworkInterface, _ packet: Packet, from subnet: ResourceID<Subnet>?,
    _ known: [ResourceID<NetworkInterface>]?
  ) -> End? {
    let isLocal = subnet == interface.subnet
    guard isRunning(interface),
      isLocal || listAllows(interface.subnet, packet, isEgress: false),
      groupsAllow(interface, packet, .ingress, known)
    else { return nil }
    return End(endpoint: .interface(interface.id), packet: packet)
  }

  // MARK: Rules

  private func groupsAllow(
    _ interface: NetworkInterface, _ packet: Packet, _ direction: SecurityGroupRule.Direction,
    _ known: [ResourceID<NetworkInterface>]?
  ) -> Bool {
    if known?.contains(interface.id) ?? false { return true }
    let farEnd = direction == .ingress ? packet.source : packet.destination
    return cloud.securityGroups.contains { group in
      interface.securityGroups.contains(group.id)
        && group.rules.contains { rule in
          rule.direction == direction && fits(rule, packet)
            && isPeer(farEnd, of: rule, in: interface.vpc)
        }
    }
  }

  private func isPeer(
    _ address: IPv4Address, of rule: SecurityGroupRule, in vpc: ResourceID<VPC>
  ) -> Bool {
    switch rule.peer {
    case .ipv4(let block): return holds(block, address)
    case .ipv6, .prefixList: return false
    case .securityGroup(let id):
      return interfaces.contains { member in
        member.securityGroups.contains(id) && member.privateAddresses.contains(address)
          && cloud.securityGroups.contains { $0.id == id && $0.vpc == member.vpc }
          && (member.vpc == vpc
            || cloud.peeringConnections.contains { peering in
              peering.status == .active
                && Set([peering.requester.vpc, peering.accepter.vpc]) == [member.vpc, vpc]
            })
      }
    }
  }

  private func fits(_ rule: SecurityGroupRule, _ packet: Packet) -> Bool {
    if rule.protocol == .all { return true }
    if rule.protocol != packet.protocol { return false }
    switch packet.payload {
    case .tcp(_, let port, _), .udp(_, let port):
      return rule.fromPort ?? -1 == -1 || rule.fromPort ?? 0 <= port && port <= rule.toPort ?? 0
    case .icmp(let type, let code, _):
      return [nil, -1, type].contains(rule.fromPort) && [nil, -1, code].contains(rule.toPort)
    case .other: return true
    }
  }

  private func listAllows(
    _ subnet: ResourceID<Subnet>, _ packet: Packet, isEgress: Bool
  ) -> Bool {
    guard
      let list = cloud.networkACLs.first(where: { list in
        list.associations.contains { $0.subnet == subnet }
      })
    else { return true }
    let farEnd = isEgress ? packet.destination : packet.source
    for number in Set(list.entries.map(\.ruleNumber)).sorted() {
      for entry in list.entries where entry.ruleNumber == number && entry.isEgress == isEgress {
        guard holds(entry.cidr, farEnd) else { continue }
        if entry.protocol == .all { return entry.allows }
        guard entry.protocol == packet.protocol else { continue }
        let hasPorts = packet.protocol == .tcp || packet.protocol == .udp
        if hasPorts, let ports = entry.ports, !ports.contains(packet.destinationPort) { continue }
        return entry.allows
      }
    }
    return false
  }

  private func route(_ subnet: Subnet, _ packet: Packet) -> Route? {
    let own = cloud.routeTables.first { table in
      table.associations.contains { $0.subnet == subnet.id }
    }
    let main = cloud.routeTables.first { $0.vpc == subnet.vpc && $0.isMain }
    for length in stride(from: 32, through: 0, by: -1) {
      for route in (own ?? main)?.routes ?? []
      where route.destination.prefixLength == length
        && holds(route.destination, packet.destination)
      {
        return route
      }
    }
    return nil
  }

  // MARK: Addresses

  private func isRunning(_ interface: NetworkInterface) -> Bool {
    cloud.instances.contains {
      $0.id == interface.attachment?.instance && $0.state == .running
    }
  }

  private func publicAddress(of interface: NetworkInterface) -> IPv4Address? {
    cloud.elasticIPAddresses.first { $0.association?.networkInterface == interface.id }?
      .publicAddress ?? interface.autoAssignedPublicAddress
  }

  private func isInternal(_ address: IPv4Address) -> Bool {
    [
      "10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "100.64.0.0/10", "169.254.0.0/16",
      "127.0.0.0/8", "0.0.0.0/8", "224.0.0.0/4", "240.0.0.0/4",
    ].contains { holds($0, address) }
  }

  private func holds(_ block: String, _ address: IPv4Address) -> Bool {
    holds(Topology.cidr(block), address)
  }

  /// Bit by bit.
  private func holds(_ block: CIDR, _ address: IPv4Address) -> Bool {
    (0..<block.prefixLength).allSatisfy { bit in
      (block.address.rawValue >> (31 - UInt32(bit))) & 1
        == (address.rawValue >> (31 - UInt32(bit))) & 1
    }
  }
}
