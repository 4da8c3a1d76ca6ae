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

  /// All Regions' tables, one after the other.
  let world: World

  init(cloud: Cloud) { world = World(cloud) }

  /// The account as one heap of lists; which Region something is of is looked up where it matters.
  struct World {
    var vpcs: [VPC] = []
    var subnets: [Subnet] = []
    var interfaces: [NetworkInterface] = []
    var instances: [Instance] = []
    var routeTables: [RouteTable] = []
    var networkACLs: [NetworkACL] = []
    var securityGroups: [SecurityGroup] = []
    var internetGateways: [InternetGateway] = []
    var egressOnlyInternetGateways: [EgressOnlyInternetGateway] = []
    var elasticIPAddresses: [ElasticIPAddress] = []
    var natGateways: [NATGateway] = []
    var vpcEndpoints: [VPCEndpoint] = []
    /// One between two Regions is there twice.
    var peeringConnections: [VPCPeeringConnection] = []
    var regionsOfVPCs: [ResourceID<VPC>: String] = [:]
    var prefixLists: [String: [PrefixList]] = [:]
    let served: String

    init(_ cloud: Cloud) {
      served = cloud.region
      for region in cloud.usedRegions {
        let network = cloud.serving(region).network
        vpcs += network.vpcs
        subnets += network.subnets
        interfaces += network.networkInterfaces
        instances += network.instances
        routeTables += network.routeTables
        networkACLs += network.networkACLs
        securityGroups += network.securityGroups
        internetGateways += network.internetGateways
        egressOnlyInternetGateways += network.egressOnlyInternetGateways
        elasticIPAddresses += network.elasticIPAddresses
        natGateways += network.natGateways
        vpcEndpoints += network.vpcEndpoints
        peeringConnections += network.peeringConnections
        for vpc in network.vpcs { regionsOfVPCs[vpc.id] = region }
        prefixLists[region] = Array(network.allPrefixLists)
      }
    }
  }

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
    /// The Region that it was in last.
    var region: String
  }

  struct Translation: Equatable {
    var at: ResourceID<NetworkInterface>
    var source: IPAddress
    var destination: IPAddress
  }

  /// Where the packet ends, `nil` when it is lost.
  func end(of packet: Packet, from origin: Endpoint) -> End? {
    var flow = Flow(region: world.served)
    return end(of: packet, from: origin, &flow)
  }

  /// Where the answer to a packet ends.
  func end(of answer: Packet, from origin: Endpoint, answering request: Trace) -> End? {
    var first = Flow(region: world.served)
    _ = end(of: request.packet, from: request.origin, &first)
    var flow = Flow(
      known: request.crossings.map { ($0.interface, $0.packet) }, isAnswer: true,
      translations: first.translations, region: world.served)
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
      guard let endpoint = world.vpcEndpoints.first(where: { $0.id == id }) else {
        return nil
      }
      return arrive(in: endpoint.vpc, packet, from: nil, &flow)
    }
  }

  private var interfaces: [NetworkInterface] { world.interfaces }

  private func begin(
    _ interface: NetworkInterface, _ packet: Packet, _ flow: inout Flow
  ) -> End? {
    guard isRunning(interface),
      let subnet = world.subnets.first(where: { $0.id == interface.subnet }),
      let vpc = world.vpcs.first(where: { $0.id == interface.vpc })
    else { return nil }
    if owns(interface, packet.destination) {
      return End(endpoint: .interface(interface.id), packet: packet)
    }
    let reserved = [
      subnet.cidr.address.rawValue + 1, vpc.blocks[0].cidr.address.rawValue + 2,
    ].map { IPAddress.version4(IPv4Address(rawValue: $0)) }
    if reserved.contains(packet.destination)
      || ["169.254.0.0/16", "fe80::/10", "fd00:ec2::/32"].contains(where: {
        holds($0, packet.destination)
      })
    {
      return End(endpoint: .platformService(packet.destination), packet: packet)
    }
    if interface.checksSourceAndDestination && !owns(interface, packet.source) { return nil }
    return leave(interface, packet, &flow)
  }

  private func leave(
    _ interface: NetworkInterface, _ packet: Packet, _ flow: inout Flow
  ) -> End? {
    guard let subnet = world.subnets.first(where: { $0.id == interface.subnet }),
      let vpc = world.vpcs.first(where: { $0.id == interface.vpc })
    else { return nil }
    flow.region = world.regionsOfVPCs[vpc.id] ?? ""
    let isLocal = blocks(of: subnet).contains { holds($0, packet.destination) }
    guard groupsAllow(interface, packet, .egress, flow) else { return nil }
    if isLocal { return arrive(in: vpc.id, packet, from: subnet.id, &flow) }
    guard listAllows(subnet.id, packet, isEgress: true), let route = route(subnet, packet) else {
      return nil
    }
    switch route.target {
    case .local: return arrive(in: vpc.id, packet, from: subnet.id, &flow)
    case .peeringConnection(let id):
      guard let peering = world.peeringConnections.first(where: { $0.id == id }),
        peering.status == .active
      else { return nil }
      let ends = [peering.requester.vpc, peering.accepter.vpc]
      guard ends.contains(vpc.id), let other = ends.first(where: { $0 != vpc.id }),
        world.vpcs.contains(where: { candidate in
          candidate.id == other
            && blocks(of: candidate).contains { holds($0, packet.destination) }
        })
      else { return nil }
      return arrive(in: other, packet, from: subnet.id, &flow)
    case .networkInterface(let id):
      guard let target = interfaces.first(where: { $0.id == id }), isRunning(target) else {
        return nil
      }
      if owns(target, packet.destination) {
        return enter(target, packet, from: subnet.id, &flow)
      }
      return pass(target, packet, from: subnet.id, &flow)
    case .natGateway(let id):
      guard let gateway = world.natGateways.first(where: { $0.id == id }),
        gateway.state == .available,
        let target = interfaces.first(where: { $0.natGateway == id }),
        subnet.id == target.subnet || listAllows(target.subnet, packet, isEgress: false),
        blocks(of: vpc).contains(where: { holds($0, packet.source) })
      else { return nil }
      flow.isAnonymous = false
      return hand(packet, on: target, translated: true, &flow)
    case .vpcEndpoint(let id):
      guard let endpoint = world.vpcEndpoints.first(where: { $0.id == id }),
        blocks(of: vpc).contains(where: { holds($0, packet.source) }),
        case .version4(let address) = packet.destination
      else { return nil }
      return End(endpoint: .awsService(address, through: endpoint.id), packet: packet)
    case .egressOnlyInternetGateway(let id):
      // VPC-53: answers to whoever began outside are none of its flows.
      guard
        world.egressOnlyInternetGateways.contains(where: {
          $0.id == id && $0.vpc == vpc.id
        }), !flow.isAnswer, !packet.destination.isVersion4, !isInternal(packet.destination)
      else { return nil }
      return roam(packet, &flow)
    case .internetGateway(let id):
      guard
        world.internetGateways.contains(where: { $0.id == id && $0.attachedVPC == vpc.id }),
        !isInternal(packet.destination)
      else { return nil }
      // INS-23: over IPv6 nothing is translated.
      if !packet.destination.isVersion4 { return roam(packet, &flow) }
      guard let owner = interfaces.first(where: { $0.vpc == vpc.id && owns($0, packet.source) }),
        let address = publicAddress(of: owner, at: packet.source)
      else { return nil }
      var translated = packet
      translated.source = .version4(address)
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
      let forwarding = world.instances.first(where: { $0.id == guest.attachment?.instance }
      )?
      .ipForwarding, forwarding.isOn, packet.destination.isVersion4
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
      packet.source = .version4(interface.privateAddresses[0])
    }
    return leave(interface, packet, &flow)
  }

  private func roam(_ packet: Packet, _ flow: inout Flow) -> End? {
    if isInternal(packet.destination) { return nil }
    if packet.destination == .version4(InternetHost.learnersAddress) {
      return flow.isAnswer ? End(endpoint: .learnersComputer, packet: packet) : nil
    }
    if !packet.destination.isVersion4 { return roamByIPv6(packet, &flow) }
    // INS-24: each private address has a public one of its own, or none.
    let owners = interfaces.flatMap { owner in owner.privateAddresses.map { (owner, $0) } }
    if let (owner, address) = owners.first(where: { owner, address in
      publicAddress(of: owner, at: .version4(address)).map(IPAddress.version4)
        == packet.destination
    }) {
      guard world.internetGateways.contains(where: { $0.attachedVPC == owner.vpc }),
        !isInternal(packet.source)
      else { return nil }
      var translated = packet
      translated.destination = .version4(address)
      return enter(owner, translated, from: nil, &flow)
    }
    if world.elasticIPAddresses.contains(where: {
      .version4($0.publicAddress) == packet.destination
    }) {
      return nil
    }
    // REG-06: an address of Amazon's pools that no interface has is nobody's.
    let pools = Region.all.first { $0.name == flow.region }?.publicBlocks ?? []
    if !flow.isAnswer, pools.contains(where: { holds(.version4($0), packet.destination) }),
      !InternetHost.all.contains(where: { .version4($0.address) == packet.destination })
    {
      return nil
    }
    return End(endpoint: .internetHost(packet.destination), packet: packet)
  }

  /// Out on the internet by IPv6: in by the VPC's gateway, or, for an answer, by the egress-only one
  /// by which the request has left.
  private func roamByIPv6(_ packet: Packet, _ flow: inout Flow) -> End? {
    guard let owner = interfaces.first(where: { owns($0, packet.destination) }) else {
      let isAmazons = Region.all.compactMap(\.ipv6Block).contains {
        holds(.version6($0), packet.destination)
      }
      return flow.isAnswer || !isAmazons
        ? End(endpoint: .internetHost(packet.destination), packet: packet) : nil
    }
    if !world.internetGateways.contains(where: { $0.attachedVPC == owner.vpc }) {
      guard flow.isAnswer,
        let subnet = world.subnets.first(where: { $0.id == owner.subnet }),
        case .egressOnlyInternetGateway(let id)? = route(subnet, to: packet.source)?.target,
        world.egressOnlyInternetGateways.contains(where: {
          $0.id == id && $0.vpc == owner.vpc
        })
      else { return nil }
    }
    return enter(owner, packet, from: nil, &flow)
  }

  private func arrive(
    in vpc: ResourceID<VPC>, _ packet: Packet, from subnet: ResourceID<Subnet>?,
    _ flow: inout Flow
  ) -> End? {
    guard
      let receiver = interfaces.first(where: {
        $0.vpc == vpc && owns($0, packet.destination)
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
    return world.securityGroups.contains { group in
      interface.securityGroups.contains(group.id)
        && group.rules.contains { rule in
          rule.direction == direction && fits(rule, packet)
            && isPeer(farEnd, of: rule, in: interface.vpc, isAnonymous: flow.isAnonymous)
        }
    }
  }

  private func isPeer(
    _ address: IPAddress, of rule: SecurityGroupRule, in vpc: ResourceID<VPC>,
    isAnonymous: Bool
  ) -> Bool {
    switch rule.peer {
    case .ipv4(let block): return holds(.version4(block), address)
    case .ipv6(let block): return holds(.version6(block), address)
    case .prefixList(let id):
      return prefixLists(of: vpc).contains { list in
        list.id == id && list.entries.contains { holds(.version4($0.cidr), address) }
      }
    case .securityGroup(let id):
      return !isAnonymous
        && interfaces.contains { member in
          member.securityGroups.contains(id) && owns(member, address)
            && world.securityGroups.contains { $0.id == id && $0.vpc == member.vpc }
            && (member.vpc == vpc
              // PCX-18: not with another Region.
              || world.peeringConnections.contains { peering in
                peering.status == .active
                  && world.regionsOfVPCs[member.vpc] == world.regionsOfVPCs[vpc]
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
      let list = world.networkACLs.first(where: { list in
        list.associations.contains { $0.subnet == subnet }
      })
    else { return true }
    let farEnd = isEgress ? packet.destination : packet.source
    for number in Set(list.entries.map(\.ruleNumber)).sorted() {
      for entry in list.entries where entry.ruleNumber == number && entry.isEgress == isEgress {
        guard holds(entry.block, farEnd) else { continue }
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
    route(subnet, to: packet.destination)
  }

  private func route(_ subnet: Subnet, to address: IPAddress) -> Route? {
    let own = world.routeTables.first { table in
      table.associations.contains { $0.subnet == subnet.id }
    }
    let main = world.routeTables.first { $0.vpc == subnet.vpc && $0.isMain }
    let routes = (own ?? main)?.routes ?? []
    for length in stride(from: 128, through: 0, by: -1) {
      // Of two equal blocks the one that stands there by itself comes before a list's.
      for areLists in [false, true] {
        for route in routes where (route.destination.prefixList != nil) == areLists {
          for block in blocks(of: route, in: subnet.vpc)
          where block.prefixLength == length && holds(block, address) {
            return route
          }
        }
      }
    }
    return nil
  }

  private func prefixLists(of vpc: ResourceID<VPC>) -> [PrefixList] {
    world.regionsOfVPCs[vpc].flatMap { world.prefixLists[$0] } ?? []
  }

  private func blocks(of route: Route, in vpc: ResourceID<VPC>) -> [AddressBlock] {
    switch route.destination {
    case .block(let block): [.version4(block)]
    case .ipv6Block(let block): [.version6(block)]
    case .prefixList(let id):
      prefixLists(of: vpc).filter { $0.id == id }.flatMap(\.entries).map {
        .version4($0.cidr)
      }
    }
  }

  // MARK: Addresses

  private func owns(_ interface: NetworkInterface, _ address: IPAddress) -> Bool {
    interface.privateAddresses.map(IPAddress.version4).contains(address)
      || interface.ipv6Addresses.map(IPAddress.version6).contains(address)
  }

  private func blocks(of vpc: VPC) -> [AddressBlock] {
    vpc.blocks.map { .version4($0.cidr) } + vpc.ipv6Blocks.map { .version6($0.block) }
  }

  private func blocks(of subnet: Subnet) -> [AddressBlock] {
    var blocks = [AddressBlock.version4(subnet.cidr)]
    if let association = subnet.ipv6Block { blocks.append(.version6(association.block)) }
    return blocks
  }

  /// A machine that runs, or a service of AWS, which needs none.
  private func isRunning(_ interface: NetworkInterface) -> Bool {
    if interface.service != nil, interface.natGateway == nil { return true }
    return world.instances.contains {
      $0.id == interface.attachment?.instance && $0.state == .running
    }
  }

  private func translates(_ interface: NetworkInterface) -> Bool {
    interface.natGateway != nil
      || world.instances.contains {
        $0.id == interface.attachment?.instance && $0.ipForwarding?.isOn == true
          && $0.ipForwarding?.masquerades == true
      }
  }

  private func publicAddress(
    of interface: NetworkInterface, at address: IPAddress
  ) -> IPv4Address? {
    let elastic = world.elasticIPAddresses.first {
      $0.association?.networkInterface == interface.id
        && $0.association.map { .version4($0.privateAddress) } == address
    }
    if let elastic { return elastic.publicAddress }
    return .version4(interface.privateAddresses[0]) == address
      ? interface.autoAssignedPublicAddress : nil
  }

  /// What no host on the internet has: of IPv6, all but 2000::/3.
  private func isInternal(_ address: IPAddress) -> Bool {
    guard address.isVersion4 else { return !holds("2000::/3", address) }
    return [
      "10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "100.64.0.0/10", "169.254.0.0/16",
      "127.0.0.0/8", "0.0.0.0/8", "224.0.0.0/4", "240.0.0.0/4",
    ].contains { holds($0, address) }
  }

  private func holds(_ block: String, _ address: IPAddress) -> Bool {
    AddressBlock(parsing: block).map { holds($0, address) } ?? false
  }

  /// Bit by bit.
  private func holds(_ block: AddressBlock, _ address: IPAddress) -> Bool {
    switch (block, address) {
    case (.version4(let block), .version4(let address)):
      return Self.agree(
        [UInt64(block.address.rawValue)], [UInt64(address.rawValue)], width: 32,
        block.prefixLength)
    case (.version6(let block), .version6(let address)):
      return Self.agree(
        [block.address.high, block.address.low], [address.high, address.low], width: 64,
        block.prefixLength)
    default: return false
    }
  }

  private static func agree(
    _ one: [UInt64], _ other: [UInt64], width: Int, _ length: Int
  ) -> Bool {
    (0..<length).allSatisfy { bit in
      let shift = UInt64(width - 1 - bit % width)
      return (one[bit / width] >> shift) & 1 == (other[bit / width] >> shift) & 1
    }
  }
}
