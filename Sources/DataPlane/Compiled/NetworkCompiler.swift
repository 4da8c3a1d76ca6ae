import Foundations
import NetworkModel

/// Translates the cloud's tables into a `CompiledNetwork`'s arrays.
struct NetworkCompiler {
  typealias Place = CompiledNetwork.Place

  private(set) var interfaces: [CompiledNetwork.Interface] = []
  private(set) var subnetworks: [CompiledNetwork.Subnetwork] = []
  private(set) var privateClouds: [CompiledNetwork.PrivateCloud] = []
  private(set) var tables: [CompiledNetwork.Table] = []
  private(set) var filters: [CompiledNetwork.Filter] = []
  private(set) var groups: [CompiledNetwork.Group] = []
  private(set) var rules: [CompiledNetwork.Rule] = []
  private(set) var groupsOfInterfaces: [Place] = []
  private(set) var peerings: [CompiledNetwork.Peering] = []
  private(set) var gatewayHomes: [Place?] = []
  private(set) var endpointHomes: [Place] = []
  private(set) var interfaceIDs: [ResourceID<NetworkInterface>] = []
  private(set) var interfacesByPrivateAddress: [UInt64: Place] = [:]
  private(set) var interfacesByPublicAddress: [UInt32: Place] = [:]
  private(set) var activePeerings: Set<UInt64> = []

  private let network: Network
  private var nitroTypes: [String: Bool] = [:]

  init(_ network: Network) {
    self.network = network
    compileVPCs()
    compilePeerings()
    compileSubnets()
    endpointHomes = network.vpcEndpoints.map { network.vpcs.place(of: $0.vpc) ?? -1 }
    tables = network.routeTables.map { table in
      let prefixes = network.prefixes(of: table)
      return CompiledNetwork.Table(
        prefixes: PrefixIndex(prefixes.map(\.block), owners: prefixes.map(\.route)),
        ways: table.routes.map(way))
    }
    filters = network.networkACLs.map { acl in
      CompiledNetwork.Filter(
        ingress: Self.entries(of: acl, isEgress: false),
        egress: Self.entries(of: acl, isEgress: true))
    }
    compileGroups()
    compileInterfaces()
  }

  // MARK: VPCs

  private mutating func compileVPCs() {
    gatewayHomes = network.internetGateways.map { gateway in
      gateway.attachedVPC.flatMap { network.vpcs.place(of: $0) }
    }
    var gateways: [Place: Place] = [:]
    for (place, home) in gatewayHomes.enumerated() {
      guard let home, gateways[home] == nil else { continue }
      gateways[home] = place
    }
    privateClouds = network.vpcs.enumerated().map { place, vpc in
      CompiledNetwork.PrivateCloud(
        id: vpc.id, blocks: vpc.blocks.map(\.cidr), internetGateway: gateways[place])
    }
  }

  private mutating func compilePeerings() {
    for connection in network.peeringConnections {
      let peering = CompiledNetwork.Peering(
        requester: network.vpcs.place(of: connection.requester.vpc),
        accepter: network.vpcs.place(of: connection.accepter.vpc))
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
    var mainTables: [ResourceID<VPC>: Place] = [:]
    var ownTables: [ResourceID<Subnet>: Place] = [:]
    for (place, table) in network.routeTables.enumerated() {
      for association in table.associations {
        if let subnet = association.subnet {
          ownTables[subnet] = ownTables[subnet] ?? place
        } else {
          mainTables[table.vpc] = mainTables[table.vpc] ?? place
        }
      }
    }
    var borders: [ResourceID<Subnet>: Place] = [:]
    for (place, acl) in network.networkACLs.enumerated() {
      for association in acl.associations {
        borders[association.subnet] = borders[association.subnet] ?? place
      }
    }
    subnetworks = network.subnets.map { subnet in
      CompiledNetwork.Subnetwork(
        cidr: subnet.cidr, routeTable: ownTables[subnet.id] ?? mainTables[subnet.vpc],
        networkACL: borders[subnet.id])
    }
  }

  private func way(of route: Route) -> CompiledNetwork.Way {
    guard network.state(of: route) == .active else { return .blackhole }
    return switch route.target {
    case .local: .local
    case .internetGateway(let id):
      network.internetGateways.place(of: id).map { .internetGateway($0) } ?? .blackhole
    case .peeringConnection(let id):
      network.peeringConnections.place(of: id).map { .peeringConnection($0) } ?? .blackhole
    case .networkInterface(let id):
      network.networkInterfaces.place(of: id).map { .networkInterface($0) } ?? .blackhole
    case .natGateway(let id):
      network.natGateways[id].flatMap {
        network.networkInterfaces.place(of: $0.address.networkInterface)
      }
      .map { .natGateway($0) } ?? .blackhole
    case .vpcEndpoint(let id):
      network.vpcEndpoints.place(of: id).map { .vpcEndpoint($0) } ?? .blackhole
    }
  }

  private static func entries(
    of acl: NetworkACL, isEgress: Bool
  ) -> [CompiledNetwork.Filter.Entry] {
    acl.entries.indices
      .filter { acl.entries[$0].isEgress == isEgress }
      .sorted { (acl.entries[$0].ruleNumber, $0) < (acl.entries[$1].ruleNumber, $1) }
      .map { place in
        CompiledNetwork.Filter.Entry(
          pattern: PacketPattern(acl.entries[place]), allows: acl.entries[place].allows,
          place: place)
      }
  }

  // MARK: Security groups

  private mutating func compileGroups() {
    for (place, group) in network.securityGroups.enumerated() {
      let vpc = network.vpcs.place(of: group.vpc)
      let start = rules.count
      compile(group.rules, .ingress, of: place, in: vpc)
      let middle = rules.count
      compile(group.rules, .egress, of: place, in: vpc)
      groups.append(
        CompiledNetwork.Group(ingress: start..<middle, egress: middle..<rules.count))
    }
  }

  /// Leaves out what matches no IPv4 packet, and groups that are gone or out of reach (SG-10).
  private mutating func compile(
    _ list: [SecurityGroupRule], _ direction: SecurityGroupRule.Direction, of group: Place,
    in vpc: Place?
  ) {
    for place in list.indices where list[place].direction == direction {
      switch list[place].peer {
      case .ipv4(let block): allow([block], by: list[place], at: place, of: group)
      case .prefixList(let id):
        let blocks = network.blocks(of: .prefixList(id))
        allow(blocks, by: list[place], at: place, of: group)
      case .ipv6: continue
      case .securityGroup(let id):
        guard let vpc, let peer = network.securityGroups.place(of: id),
          let home = network.vpcs.place(of: network.securityGroups[peer].vpc),
          home == vpc
            || activePeerings.contains(
              CompiledNetwork.key(home, UInt32(truncatingIfNeeded: vpc)))
        else { continue }
        rules.append(
          CompiledNetwork.Rule(
            pattern: PacketPattern(list[place], from: .everywhere), peerGroup: Int32(peer),
            peerVPC: Int32(home), group: Int32(group), place: Int32(place)))
      }
    }
  }

  private mutating func allow(
    _ blocks: [CIDR], by rule: SecurityGroupRule, at place: Int, of group: Place
  ) {
    for block in blocks {
      rules.append(
        CompiledNetwork.Rule(
          pattern: PacketPattern(rule, from: block), peerGroup: -1, peerVPC: -1,
          group: Int32(group), place: Int32(place)))
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
    for (place, interface) in network.networkInterfaces.enumerated() {
      guard let vpc = network.vpcs.place(of: interface.vpc) else { continue }
      for address in interface.privateAddresses {
        interfacesByPrivateAddress[CompiledNetwork.key(vpc, address.rawValue)] = place
      }
      if let address = interface.autoAssignedPublicAddress {
        interfacesByPublicAddress[address.rawValue] = place
      }
    }
    for elastic in network.elasticIPAddresses {
      interfacesByPublicAddress[elastic.publicAddress.rawValue] =
        elastic.association.flatMap { network.networkInterfaces.place(of: $0.networkInterface) }
        ?? -1
    }
    for interface in network.networkInterfaces {
      let vpc = network.vpcs.place(of: interface.vpc) ?? -1
      let instance = network.instance(of: interface)
      interfaceIDs.append(interface.id)
      let first = groupsOfInterfaces.count
      groupsOfInterfaces += interface.securityGroups.compactMap {
        network.securityGroups.place(of: $0)
      }
      interfaces.append(
        CompiledNetwork.Interface(
          vpc: vpc, subnet: network.subnets.place(of: interface.subnet),
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
    if interface.natGateway != nil { return .natGateway }
    guard let forwarding = instance?.packetForwarding, forwarding.isOn else { return .none }
    return .guest(masquerades: forwarding.masquerades)
  }

  private mutating func isNitro(_ type: String) -> Bool {
    if let known = nitroTypes[type] { return known }
    let isNitro = InstanceType.named(type)?.isNitro ?? true
    nitroTypes[type] = isNitro
    return isNitro
  }
}
