import CloudTesting
import Foundations

@testable import AWSServices
@testable import DataPlane
@testable import NetworkModel

/// A second opinion on where packets end, written from docs/facts without a look at
/// `Forwarding`: lists are looked through, nothing is indexed, no reason is given.
struct NaiveOracle {
  struct End: Equatable {
    var endpoint: Endpoint
    var packet: Packet
  }

  let cloud: Cloud

  /// What is known of the flow while a packet travels: who saw its request, whose addresses were
  /// put in place of whose there, and who has passed the packet on.
  struct Flow {
    /// What of the request was seen where.
    var known: [(at: ResourceID<NetworkInterface>, packet: Packet)] = []
    var isAnswer = false
    var translations: [Translation] = []
    var passedOn: [ResourceID<NetworkInterface>] = []
    /// A guest passed it on, so nobody knows the sender's groups any more.
    var isAnonymous = false
  }

  struct Translation: Equatable {
    var at: ResourceID<NetworkInterface>
    var source: IPv4Address
    var destination: IPv4Address
  }

  /// Where the packet ends, `nil` when it is lost.
  func end(of packet: Packet, from origin: Endpoint) -> End? {
    var flow = Flow()
    return end(of: packet, from: origin, &flow)
  }

  /// Where the answer to a packet ends.
  func end(of answer: Packet, from origin: Endpoint, answering request: Trace) -> End? {
    var first = Flow()
    _ = end(of: request.packet, from: request.origin, &first)
    var flow = Flow(
      known: request.crossings.map { ($0.interface, $0.packet) }, isAnswer: true,
      translations: first.translations)
    // NAT-01: an answer is from whom was asked, or it is none.
    guard let end = end(of: answer, from: origin, &flow),
      end.packet.source == request.packet.destination
    else { return nil }
    return end
  }

  private func end(of packet: Packet, from origin: Endpoint, _ flow: inout Flow) -> End? {
    switch origin {
    case .interface(let id):
      guard let interface = interfaces.first(where: { $0.id == id }) else { return nil }
      return begin(interface, packet, &flow)
    case .internetHost, .learnersComputer: return roam(packet, &flow)
    case .platformService: return End(endpoint: origin, packet: packet)
    case .awsService(_, let id):
      guard let endpoint = cloud.network.vpcEndpoints.first(where: { $0.id == id }) else {
        return nil
      }
      return arrive(in: endpoint.vpc, packet, from: nil, &flow)
    }
  }

  private var interfaces: [NetworkInterface] { Array(cloud.network.networkInterfaces) }

  private func begin(
    _ interface: NetworkInterface, _ packet: Packet, _ flow: inout Flow
  ) -> End? {
    guard isRunning(interface),
      let subnet = cloud.network.subnets.first(where: { $0.id == interface.subnet }),
      let vpc = cloud.network.vpcs.first(where: { $0.id == interface.vpc })
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
    return leave(interface, packet, &flow)
  }

  private func leave(
    _ interface: NetworkInterface, _ packet: Packet, _ flow: inout Flow
  ) -> End? {
    guard let subnet = cloud.network.subnets.first(where: { $0.id == interface.subnet }),
      let vpc = cloud.network.vpcs.first(where: { $0.id == interface.vpc })
    else { return nil }
    let isLocal = holds(subnet.cidr, packet.destination)
    guard groupsAllow(interface, packet, .egress, flow) else { return nil }
    if isLocal { return arrive(in: vpc.id, packet, from: subnet.id, &flow) }
    guard listAllows(subnet.id, packet, isEgress: true), let route = route(subnet, packet) else {
      return nil
    }
    switch route.target {
    case .local: return arrive(in: vpc.id, packet, from: subnet.id, &flow)
    case .peeringConnection(let id):
      guard let peering = cloud.network.peeringConnections.first(where: { $0.id == id }),
        peering.status == .active
      else { return nil }
      let ends = [peering.requester.vpc, peering.accepter.vpc]
      guard ends.contains(vpc.id), let other = ends.first(where: { $0 != vpc.id }),
        cloud.network.vpcs.contains(where: { candidate in
          candidate.id == other
            && candidate.blocks.contains { holds($0.cidr, packet.destination) }
        })
      else { return nil }
      return arrive(in: other, packet, from: subnet.id, &flow)
    case .networkInterface(let id):
      guard let target = interfaces.first(where: { $0.id == id }), isRunning(target) else {
        return nil
      }
      if target.privateAddresses.contains(packet.destination) {
        return enter(target, packet, from: subnet.id, &flow)
      }
      return pass(target, packet, from: subnet.id, &flow)
    case .natGateway(let id):
      guard let gateway = cloud.network.natGateways.first(where: { $0.id == id }),
        gateway.state == .available,
        let target = interfaces.first(where: { $0.natGateway == id }),
        subnet.id == target.subnet || listAllows(target.subnet, packet, isEgress: false),
        vpc.blocks.contains(where: { holds($0.cidr, packet.source) })
      else { return nil }
      flow.isAnonymous = false
      return hand(packet, on: target, translated: true, &flow)
    case .vpcEndpoint(let id):
      guard let endpoint = cloud.network.vpcEndpoints.first(where: { $0.id == id }),
        vpc.blocks.contains(where: { holds($0.cidr, packet.source) })
      else { return nil }
      return End(
        endpoint: .awsService(packet.destination, through: endpoint.id), packet: packet)
    case .internetGateway(let id):
      guard
        cloud.network.internetGateways.contains(where: { $0.id == id && $0.attachedVPC == vpc.id }),
        !isInternal(packet.destination),
        let owner = interfaces.first(where: {
          $0.vpc == vpc.id && $0.privateAddresses.contains(packet.source)
        }), let address = publicAddress(of: owner)
      else { return nil }
      var translated = packet
      translated.source = address
      return roam(translated, &flow)
    }
  }

  /// A guest that is neither sender nor receiver.
  private func pass(
    _ guest: NetworkInterface, _ packet: Packet, from subnet: ResourceID<Subnet>,
    _ flow: inout Flow
  ) -> End? {
    guard subnet == guest.subnet || listAllows(guest.subnet, packet, isEgress: false),
      groupsAllow(guest, packet, .ingress, flow), !guest.checksSourceAndDestination,
      let forwarding = cloud.network.instances.first(where: { $0.id == guest.attachment?.instance }
      )?
      .ipForwarding, forwarding.isOn
    else { return nil }
    flow.isAnonymous = !forwarding.masquerades
    return hand(packet, on: guest, translated: forwarding.masquerades, &flow)
  }

  private func hand(
    _ packet: Packet, on interface: NetworkInterface, translated: Bool, _ flow: inout Flow
  ) -> End? {
    guard !flow.passedOn.contains(interface.id) else { return nil }
    flow.passedOn.append(interface.id)
    var packet = packet
    if translated {
      if !flow.isAnswer {
        flow.translations.append(
          Translation(
            at: interface.id, source: packet.source, destination: packet.destination))
      }
      packet.source = interface.privateAddresses[0]
    }
    return leave(interface, packet, &flow)
  }

  private func roam(_ packet: Packet, _ flow: inout Flow) -> End? {
    if isInternal(packet.destination) { return nil }
    if packet.destination == InternetHost.learnersAddress {
      return flow.isAnswer ? End(endpoint: .learnersComputer, packet: packet) : nil
    }
    if let owner = interfaces.first(where: { publicAddress(of: $0) == packet.destination }) {
      guard cloud.network.internetGateways.contains(where: { $0.attachedVPC == owner.vpc }),
        !isInternal(packet.source)
      else { return nil }
      var translated = packet
      translated.destination = owner.privateAddresses[0]
      return enter(owner, translated, from: nil, &flow)
    }
    if cloud.network.elasticIPAddresses.contains(where: { $0.publicAddress == packet.destination })
    {
      return nil
    }
    // REG-06: an address of Amazon's pools that no interface has is nobody's.
    let pools = Region.all.first { $0.name == cloud.region }?.publicBlocks ?? []
    if !flow.isAnswer, pools.contains(where: { holds($0, packet.destination) }),
      !InternetHost.all.contains(where: { $0.address == packet.destination })
    {
      return nil
    }
    return End(endpoint: .internetHost(packet.destination), packet: packet)
  }

  private func arrive(
    in vpc: ResourceID<VPC>, _ packet: Packet, from subnet: ResourceID<Subnet>?,
    _ flow: inout Flow
  ) -> End? {
    guard
      let receiver = interfaces.first(where: {
        $0.vpc == vpc && $0.privateAddresses.contains(packet.destination)
      })
    else { return nil }
    return enter(receiver, packet, from: subnet, &flow)
  }

  private func enter(
    _ interface: NetworkInterface, _ packet: Packet, from subnet: ResourceID<Subnet>?,
    _ flow: inout Flow
  ) -> End? {
    let isLocal = subnet == interface.subnet
    guard isRunning(interface) || interface.natGateway != nil,
      isLocal || listAllows(interface.subnet, packet, isEgress: false),
      groupsAllow(interface, packet, .ingress, flow)
    else { return nil }
    let translation = flow.translations.last {
      $0.at == interface.id && $0.destination == packet.source
    }
    if flow.isAnswer, let translation, translates(interface) {
      var restored = packet
      restored.destination = translation.source
      return hand(restored, on: interface, translated: false, &flow)
    }
    if interface.natGateway != nil { return nil }
    return End(endpoint: .interface(interface.id), packet: packet)
  }

  // MARK: Rules

  private func groupsAllow(
    _ interface: NetworkInterface, _ packet: Packet, _ direction: SecurityGroupRule.Direction,
    _ flow: Flow
  ) -> Bool {
    if interface.natGateway != nil { return true }
    let isAnswerToWhatWasSeen = flow.known.contains { seen in
      seen.at == interface.id && seen.packet.source == packet.destination
        && seen.packet.destination == packet.source
    }
    if isAnswerToWhatWasSeen { return true }
    let farEnd = direction == .ingress ? packet.source : packet.destination
    return cloud.network.securityGroups.contains { group in
      interface.securityGroups.contains(group.id)
        && group.rules.contains { rule in
          rule.direction == direction && fits(rule, packet)
            && isPeer(farEnd, of: rule, in: interface.vpc, isAnonymous: flow.isAnonymous)
        }
    }
  }

  private func isPeer(
    _ address: IPv4Address, of rule: SecurityGroupRule, in vpc: ResourceID<VPC>,
    isAnonymous: Bool
  ) -> Bool {
    switch rule.peer {
    case .ipv4(let block): return holds(block, address)
    case .ipv6: return false
    case .prefixList(let id):
      return cloud.network.allPrefixLists.contains { list in
        list.id == id && list.entries.contains { holds($0.cidr, address) }
      }
    case .securityGroup(let id):
      return !isAnonymous
        && interfaces.contains { member in
          member.securityGroups.contains(id) && member.privateAddresses.contains(address)
            && cloud.network.securityGroups.contains { $0.id == id && $0.vpc == member.vpc }
            && (member.vpc == vpc
              || cloud.network.peeringConnections.contains { peering in
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
      let list = cloud.network.networkACLs.first(where: { list in
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
    let own = cloud.network.routeTables.first { table in
      table.associations.contains { $0.subnet == subnet.id }
    }
    let main = cloud.network.routeTables.first { $0.vpc == subnet.vpc && $0.isMain }
    let routes = (own ?? main)?.routes ?? []
    for length in stride(from: 32, through: 0, by: -1) {
      // Of two equal blocks the one that stands there by itself comes before a list's.
      for areLists in [false, true] {
        for route in routes where (route.destination.block == nil) == areLists {
          for block in cloud.network.blocks(of: route.destination)
          where block.prefixLength == length && holds(block, packet.destination) {
            return route
          }
        }
      }
    }
    return nil
  }

  // MARK: Addresses

  /// A machine that runs, or a service of AWS, which needs none.
  private func isRunning(_ interface: NetworkInterface) -> Bool {
    if interface.service != nil, interface.natGateway == nil { return true }
    return cloud.network.instances.contains {
      $0.id == interface.attachment?.instance && $0.state == .running
    }
  }

  private func translates(_ interface: NetworkInterface) -> Bool {
    interface.natGateway != nil
      || cloud.network.instances.contains {
        $0.id == interface.attachment?.instance && $0.ipForwarding?.isOn == true
          && $0.ipForwarding?.masquerades == true
      }
  }

  private func publicAddress(of interface: NetworkInterface) -> IPv4Address? {
    cloud.network.elasticIPAddresses.first { $0.association?.networkInterface == interface.id }?
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
