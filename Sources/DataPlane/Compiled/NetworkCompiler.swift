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
  private(set) var groupsOfInterfaces: [Index] = []
  private(set) var peerings: [CompiledNetwork.Peering] = []
  private(set) var gatewayHomes: [Index?] = []
  private(set) var endpointHomes: [Index] = []
  private(set) var interfaceIDs: [ResourceID<NetworkInterface>] = []
  private(set) var interfacesByPrivateAddress: [UInt64: Index] = [:]
  private(set) var interfacesByPublicAddress: [UInt32: Index] = [:]
  private(set) var activePeerings: Set<UInt64> = []

  private let network: Network
  private var nitroTypes: [String: Bool] = [:]

  init(_ network: Network) {
    self.network = network
    compileVPCs()
    compilePeerings()
    compileSubnets()
    endpointHomes = network.vpcEndpoints.map { network.vpcs.index(of: $0.vpc) ?? -1 }
    tables = network.routeTables.map { table in
      let prefixes = network.prefixes(of: table)
      return CompiledNetwork.CompiledRouteTable(
        prefixes: PrefixIndex(prefixes.map(\.block), owners: prefixes.map(\.route)),
        nextHops: table.routes.map(nextHop))
    }
    filters = network.networkACLs.map { acl in
      CompiledNetwork.CompiledNetworkACL(
        ingress: Self.entries(of: acl, isEgress: false),
        egress: Self.entries(of: acl, isEgress: true))
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
    compiledVPCs = network.vpcs.enumerated().map { index, vpc in
      CompiledNetwork.CompiledVPC(
        id: vpc.id, blocks: vpc.blocks.map(\.cidr), internetGateway: gateways[index])
    }
  }

  private mutating func compilePeerings() {
    for connection in network.peeringConnections {
      let peering = CompiledNetwork.Peering(
        requester: network.vpcs.index(of: connection.requester.vpc),
        accepter: network.vpcs.index(of: connection.accepter.vpc))
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
        cidr: subnet.cidr, routeTable: ownTables[subnet.id] ?? mainTables[subnet.vpc],
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
    }
  }

  private static func entries(
    of acl: NetworkACL, isEgress: Bool
  ) -> [CompiledNetwork.CompiledNetworkACL.Entry] {
    acl.entries.indices
      .filter { acl.entries[$0].isEgress == isEgress }
      .sorted { (acl.entries[$0].ruleNumber, $0) < (acl.entries[$1].ruleNumber, $1) }
      .map { index in
        CompiledNetwork.CompiledNetworkACL.Entry(
          pattern: PacketPattern(acl.entries[index]), allows: acl.entries[index].allows,
          index: index)
      }
  }

  // MARK: Security groups

  private mutating func compileGroups() {
    for (index, group) in network.securityGroups.enumerated() {
      let vpc = network.vpcs.index(of: group.vpc)
      let start = rules.count
      compile(group.rules, .ingress, of: index, in: vpc)
      let middle = rules.count
      compile(group.rules, .egress, of: index, in: vpc)
      groups.append(
        CompiledNetwork.Group(ingress: start..<middle, egress: middle..<rules.count))
    }
  }

  /// Leaves out what matches no IPv4 packet, and groups that are gone or out of reach (SG-10).
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
      case .ipv6: continue
      case .securityGroup(let id):
        guard let vpc, let peer = network.securityGroups.index(of: id),
          let home = network.vpcs.index(of: network.securityGroups[peer].vpc),
          home == vpc
            || activePeerings.contains(
              CompiledNetwork.key(home, UInt32(truncatingIfNeeded: vpc)))
        else { continue }
        rules.append(
          CompiledNetwork.Rule(
            pattern: PacketPattern(list[index], from: .everywhere), peerGroup: Int32(peer),
            peerVPC: Int32(home), group: Int32(group), index: Int32(index)))
      }
    }
  }

  private mutating func allow(
    _ blocks: [CIDR], by rule: SecurityGroupRule, at index: Int, of group: Index
  ) {
    for block in blocks {
      rules.append(
        CompiledNetwork.Rule(
          pattern: PacketPattern(rule, from: block), peerGroup: -1, peerVPC: -1,
          group: Int32(group), index: Int32(index)))
    }
  }

  // MARK: Interfaces

  private mutating func compileInterfaces() {
    var elasticAddresses: [ResourceID<NetworkInterface>: IPv4Address] = [:]
    for elastic in network.elasticIPAddresses {
      guard let id = elastic.association?.networkInterface, elasticAddresses[id] == nil else {
        continue
      }
      elasticAddresses[id] = elastic.publicAddress
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
