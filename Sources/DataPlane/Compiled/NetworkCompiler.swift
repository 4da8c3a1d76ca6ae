import Foundations
import NetworkModel

/// Translates the cloud's tables into a `CompiledNetwork`'s arrays.
struct NetworkCompiler {
  typealias Index = CompiledNetwork.Index

  private(set) var interfaces: [CompiledNetwork.Interface] = []
  private(set) var compiledSubnets: [CompiledNetwork.CompiledSubnet] = []
  private(set) var compiledVPCs: [CompiledNetwork.CompiledVPC] = []
  private(set) var tables: [CompiledNetwork.CompiledRouteTable] = []
  private(set) var filters: [CompiledNetwork.CompiledNetworkACL] = []
  private(set) var groups: [CompiledNetwork.Group] = []
  private(set) var rules: [CompiledNetwork.Rule] = []
  private(set) var ipv6Rules: [CompiledNetwork.IPv6Rule] = []
  private(set) var groupsOfInterfaces: [Index] = []
  private(set) var peerings: [CompiledNetwork.Peering] = []
  private(set) var distantEnds: [Index: CompiledNetwork.DistantEnd] = [:]
  private(set) var gatewayHomes: [Index?] = []
  private(set) var endpointHomes: [Index] = []
  private(set) var interfaceIDs: [ResourceID<NetworkInterface>] = []
  private(set) var interfacesByPrivateAddress: [UInt64: Index] = [:]
  private(set) var interfacesByIPv6Address: [IPv6Address: Index] = [:]
  private(set) var interfacesByPublicAddress: [UInt32: Index] = [:]
  private(set) var secondaryPublicAddresses: [UInt64: IPv4Address] = [:]
  private(set) var secondaryPrivateAddresses: [UInt32: IPv4Address] = [:]
  private(set) var activePeerings: Set<UInt64> = []

  private let network: Network
  /// Whether any VPC has IPv6 at all: where none has, no list is made for it.
  private let hasIPv6: Bool
  private var nitroTypes: [String: Bool] = [:]

  init(_ network: Network) {
    self.network = network
    hasIPv6 = network.vpcs.contains { !$0.ipv6Blocks.isEmpty }
    compileVPCs()
    compilePeerings()
    compileSubnets()
    endpointHomes = network.vpcEndpoints.map { network.vpcs.index(of: $0.vpc) ?? -1 }
    tables = network.routeTables.map { table in
      let prefixes = network.prefixes(of: table)
      return CompiledNetwork.CompiledRouteTable(
        prefixes: PrefixIndex(prefixes.map(\.block), owners: prefixes.map(\.route)),
        ipv6Prefixes: IPv6PrefixIndex(of: table),
        nextHops: table.routes.map(nextHop))
    }
    filters = network.networkACLs.map { acl in
      CompiledNetwork.CompiledNetworkACL(
        ingress: Self.entries(of: acl, isEgress: false),
        egress: Self.entries(of: acl, isEgress: true),
        ipv6Ingress: Self.ipv6Entries(of: acl, isEgress: false),
        ipv6Egress: Self.ipv6Entries(of: acl, isEgress: true))
    }
    compileGroups()
    compileInterfaces()
  }

  // MARK: VPCs

  private mutating func compileVPCs() {
    gatewayHomes = network.internetGateways.map { gateway in
      gateway.attachedVPC.flatMap { network.vpcs.index(of: $0) }
    }
    var gateways: [Index: Index] = [:]
    for (index, home) in gatewayHomes.enumerated() {
      guard let home, gateways[home] == nil else { continue }
      gateways[home] = index
    }
    var egressOnlyGateways: [ResourceID<VPC>: Index] = [:]
    for (index, gateway) in network.egressOnlyInternetGateways.enumerated() {
      egressOnlyGateways[gateway.vpc] = egressOnlyGateways[gateway.vpc] ?? index
    }
    compiledVPCs = network.vpcs.enumerated().map { index, vpc in
      CompiledNetwork.CompiledVPC(
        id: vpc.id, blocks: vpc.blocks.map(\.cidr), ipv6Blocks: vpc.ipv6Blocks.map(\.block),
        internetGateway: gateways[index], egressOnlyGateway: egressOnlyGateways[vpc.id])
    }
  }

  private mutating func compilePeerings() {
    for connection in network.peeringConnections {
      let peering = CompiledNetwork.Peering(
        requester: network.vpcs.index(of: connection.requester.vpc),
        accepter: network.vpcs.index(of: connection.accepter.vpc))
      if let end = connection.distantEnd(from: network.region) {
        distantEnds[peerings.count] = CompiledNetwork.DistantEnd(
          region: end.region, vpc: end.vpc)
      }
      peerings.append(peering)
      guard connection.status == .active, let one = peering.requester, let other = peering.accepter
      else { continue }
      for (from, to) in [(one, other), (other, one)] {
        activePeerings.insert(CompiledNetwork.key(from, UInt32(truncatingIfNeeded: to)))
      }
    }
  }

  // MARK: Subnets

  private mutating func compileSubnets() {
    var mainTables: [ResourceID<VPC>: Index] = [:]
    var ownTables: [ResourceID<Subnet>: Index] = [:]
    for (index, table) in network.routeTables.enumerated() {
      for association in table.associations {
        if let subnet = association.subnet {
          ownTables[subnet] = ownTables[subnet] ?? index
        } else {
          mainTables[table.vpc] = mainTables[table.vpc] ?? index
        }
      }
    }
    var borders: [ResourceID<Subnet>: Index] = [:]
    for (index, acl) in network.networkACLs.enumerated() {
      for association in acl.associations {
        borders[association.subnet] = borders[association.subnet] ?? index
      }
    }
    compiledSubnets = network.subnets.map { subnet in
      CompiledNetwork.CompiledSubnet(
        cidr: subnet.cidr, ipv6Block: subnet.ipv6Block?.block,
        routeTable: ownTables[subnet.id] ?? mainTables[subnet.vpc],
        networkACL: borders[subnet.id])
    }
  }

  private func nextHop(of route: Route) -> CompiledNetwork.NextHop {
    guard network.state(of: route) == .active else { return .blackhole }
    return switch route.target {
    case .local: .local
    case .internetGateway(let id):
      network.internetGateways.index(of: id).map { .internetGateway($0) } ?? .blackhole
    case .peeringConnection(let id):
      network.peeringConnections.index(of: id).map { .peeringConnection($0) } ?? .blackhole
    case .networkInterface(let id):
      network.networkInterfaces.index(of: id).map { .networkInterface($0) } ?? .blackhole
    case .natGateway(let id):
      network.natGateways[id].flatMap {
        network.networkInterfaces.index(of: $0.address.networkInterface)
      }
      .map { .natGateway($0) } ?? .blackhole
    case .vpcEndpoint(let id):
      network.vpcEndpoints.index(of: id).map { .vpcEndpoint($0) } ?? .blackhole
    case .egressOnlyInternetGateway(let id):
      network.egressOnlyInternetGateways.index(of: id).map { .egressOnlyInternetGateway($0) }
        ?? .blackhole
    }
  }

  private static func entries(
    of acl: NetworkACL, isEgress: Bool
  ) -> [CompiledNetwork.CompiledNetworkACL.Entry] {
    sorted(acl.entries, isEgress: isEgress).compactMap { index in
      guard case .version4(let block) = acl.entries[index].block else { return nil }
      return CompiledNetwork.CompiledNetworkACL.Entry(
        pattern: PacketPattern(acl.entries[index], from: block),
        allows: acl.entries[index].allows, index: index)
    }
  }

  private static func ipv6Entries(
    of acl: NetworkACL, isEgress: Bool
  ) -> [CompiledNetwork.CompiledNetworkACL.IPv6Entry] {
    sorted(acl.entries, isEgress: isEgress).compactMap { index in
      guard case .version6(let block) = acl.entries[index].block else { return nil }
      return CompiledNetwork.CompiledNetworkACL.IPv6Entry(
        pattern: IPv6PacketPattern(acl.entries[index], from: block),
        allows: acl.entries[index].allows, index: index)
    }
  }

  /// Where the entries of one direction stand, by their numbers.
  private static func sorted(_ entries: [NetworkACL.Entry], isEgress: Bool) -> [Index] {
    entries.indices.filter { entries[$0].isEgress == isEgress }
      .sorted { (entries[$0].ruleNumber, $0) < (entries[$1].ruleNumber, $1) }
  }

  // MARK: Security groups

  private mutating func compileGroups() {
    for (index, group) in network.securityGroups.enumerated() {
      let vpc = network.vpcs.index(of: group.vpc)
      let (start, ipv6Start) = (rules.count, ipv6Rules.count)
      compile(group.rules, .ingress, of: index, in: vpc)
      let (middle, ipv6Middle) = (rules.count, ipv6Rules.count)
      compile(group.rules, .egress, of: index, in: vpc)
      groups.append(
        CompiledNetwork.Group(
          ingress: start..<middle, egress: middle..<rules.count,
          ipv6Ingress: ipv6Start..<ipv6Middle, ipv6Egress: ipv6Middle..<ipv6Rules.count))
    }
  }

  /// Leaves out groups that are gone or out of reach (SG-10), and IPv6 where no VPC has a block.
  private mutating func compile(
    _ list: [SecurityGroupRule], _ direction: SecurityGroupRule.Direction, of group: Index,
    in vpc: Index?
  ) {
    for index in list.indices where list[index].direction == direction {
      switch list[index].peer {
      case .ipv4(let block): allow([block], by: list[index], at: index, of: group)
      case .prefixList(let id):
        let blocks = network.blocks(of: .prefixList(id))
        allow(blocks, by: list[index], at: index, of: group)
      case .ipv6(let block):
        guard hasIPv6 else { continue }
        ipv6Rules.append(
          CompiledNetwork.IPv6Rule(
            pattern: IPv6PacketPattern(list[index], from: block), peer: .none,
            origin: CompiledNetwork.RuleOrigin(group: Int32(group), index: Int32(index))))
      case .securityGroup(let id):
        guard let vpc, let peer = network.securityGroups.index(of: id),
          let home = network.vpcs.index(of: network.securityGroups[peer].vpc),
          home == vpc
            || activePeerings.contains(
              CompiledNetwork.key(home, UInt32(truncatingIfNeeded: vpc)))
        else { continue }
        let members = CompiledNetwork.PeerGroup(group: Int32(peer), vpc: Int32(home))
        let origin = CompiledNetwork.RuleOrigin(group: Int32(group), index: Int32(index))
        rules.append(
          CompiledNetwork.Rule(
            pattern: PacketPattern(list[index], from: .everywhere), peer: members, origin: origin))
        guard hasIPv6 else { continue }
        ipv6Rules.append(
          CompiledNetwork.IPv6Rule(
            pattern: IPv6PacketPattern(list[index], from: .everywhere), peer: members,
            origin: origin))
      }
    }
  }

  private mutating func allow(
    _ blocks: [CIDR], by rule: SecurityGroupRule, at index: Int, of group: Index
  ) {
    for block in blocks {
      rules.append(
        CompiledNetwork.Rule(
          pattern: PacketPattern(rule, from: block), peer: .none,
          origin: CompiledNetwork.RuleOrigin(group: Int32(group), index: Int32(index))))
    }
  }

  // MARK: Interfaces

  private mutating func compileInterfaces() {
    var elasticAddresses: [ResourceID<NetworkInterface>: IPv4Address] = [:]
    for elastic in network.elasticIPAddresses {
      guard let association = elastic.association,
        let index = network.networkInterfaces.index(of: association.networkInterface)
      else { continue }
      let interface = network.networkInterfaces[index]
      guard association.privateAddress != interface.primaryAddress else {
        elasticAddresses[interface.id] = elasticAddresses[interface.id] ?? elastic.publicAddress
        continue
      }
      let place = CompiledNetwork.key(index, association.privateAddress.rawValue)
      secondaryPublicAddresses[place] = elastic.publicAddress
      secondaryPrivateAddresses[elastic.publicAddress.rawValue] = association.privateAddress
    }
    // Those of today come after, and win.
    for address in network.formerAddresses.publicAddresses {
      interfacesByPublicAddress[address.rawValue] = -1
    }
    for (index, interface) in network.networkInterfaces.enumerated() {
      guard let vpc = network.vpcs.index(of: interface.vpc) else { continue }
      for address in interface.privateAddresses {
        interfacesByPrivateAddress[CompiledNetwork.key(vpc, address.rawValue)] = index
      }
      for address in interface.ipv6Addresses { interfacesByIPv6Address[address] = index }
      if let address = interface.autoAssignedPublicAddress {
        interfacesByPublicAddress[address.rawValue] = index
      }
    }
    for elastic in network.elasticIPAddresses {
      interfacesByPublicAddress[elastic.publicAddress.rawValue] =
        elastic.association.flatMap { network.networkInterfaces.index(of: $0.networkInterface) }
        ?? -1
    }
    for interface in network.networkInterfaces {
      let vpc = network.vpcs.index(of: interface.vpc) ?? -1
      let instance = network.instance(of: interface)
      interfaceIDs.append(interface.id)
      let first = groupsOfInterfaces.count
      groupsOfInterfaces += interface.securityGroups.compactMap {
        network.securityGroups.index(of: $0)
      }
      interfaces.append(
        CompiledNetwork.Interface(
          vpc: vpc, subnet: network.subnets.index(of: interface.subnet),
          primaryAddress: interface.primaryAddress,
          hasSecondaryAddresses: interface.privateAddresses.count > 1,
          publicAddress: elasticAddresses[interface.id] ?? interface.autoAssignedPublicAddress,
          instanceState: instance?.state,
          getsPublicAddressAtStart: instance?.hasAutoAssignedAddress == true
            && elasticAddresses[interface.id] == nil
            && instance?.networkInterfaces.first == interface.id,
          checksSourceAndDestination: interface.checksSourceAndDestination,
          relay: Self.relay(behind: interface, instance),
          isNitro: instance == nil || isNitro(instance?.instanceType ?? ""),
          groups: first..<groupsOfInterfaces.count))
    }
  }

  private static func relay(
    behind interface: NetworkInterface, _ instance: Instance?
  ) -> CompiledNetwork.Relay {
    switch interface.service {
    case .natGateway: return .natGateway
    case .vpcEndpoint, .instanceConnectEndpoint: return .service
    case nil: break
    }
    guard let forwarding = instance?.ipForwarding, forwarding.isOn else { return .none }
    return .guest(masquerades: forwarding.masquerades)
  }

  private mutating func isNitro(_ type: String) -> Bool {
    if let known = nitroTypes[type] { return known }
    let isNitro = InstanceType.named(type)?.isNitro ?? true
    nitroTypes[type] = isNitro
    return isNitro
  }
}
