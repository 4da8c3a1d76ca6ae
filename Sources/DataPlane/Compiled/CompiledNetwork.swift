import Foundations
import NetworkModel

/// The cloud's network as forwarding reads it: places in arrays where the model has ids, indices
/// where it has lists to look through. It decides nothing; `Forwarding` does.
final class CompiledNetwork: Sendable {
  /// An index into one of the arrays here, which have the order of the cloud's tables.
  typealias Place = Int

  struct Interface: Sendable {
    let vpc: Place
    let subnet: Place?
    let primaryAddress: IPv4Address
    /// Elastic or auto-assigned.
    let publicAddress: IPv4Address?
    /// Of the instance behind it, `nil` when none is attached.
    let instanceState: Instance.State?
    /// Whether a start brings that instance a public address of Amazon's pool (INS-05).
    let getsPublicAddressAtStart: Bool
    let checksSourceAndDestination: Bool
    let relay: Relay
    /// Of that instance: flow logs look at it (FL-09).
    let isNitro: Bool
    /// Where `groupsOfInterfaces` lists its security groups.
    let groups: Range<Int>
  }

  /// What happens behind an interface to packets for others.
  enum Relay: Sendable {
    case none
    case guest(masquerades: Bool)
    case natGateway

    var isNATGateway: Bool {
      if case .natGateway = self { true } else { false }
    }

    /// Whether answers come back to it that are for others.
    var translates: Bool {
      switch self {
      case .none: false
      case .guest(let masquerades): masquerades
      case .natGateway: true
      }
    }
  }

  /// Where `rules` lists what a security group allows, without rules that nothing can match now.
  struct Group: Sendable {
    let ingress: Range<Int>
    let egress: Range<Int>
  }

  struct Rule: Sendable {
    let pattern: PacketPattern
    /// A group that the packet's far end must have, and the group's VPC (SG-08); −1 without.
    let peerGroup: Int32
    let peerVPC: Int32
    let group: Int32
    /// Where the group lists it.
    let place: Int32
  }

  struct Subnetwork: Sendable {
    let cidr: CIDR
    let routeTable: Place?
    let networkACL: Place?
  }

  struct PrivateCloud: Sendable {
    let id: ResourceID<VPC>
    let blocks: [CIDR]
    let internetGateway: Place?

    func contains(_ address: IPv4Address) -> Bool { blocks.contains { $0.contains(address) } }
  }

  struct Table: Sendable {
    let prefixes: PrefixIndex
    /// Of each route, in the order of the table.
    let ways: [Way]
  }

  /// Where a route leads now.
  enum Way: Sendable {
    case local
    case internetGateway(Place)
    case peeringConnection(Place)
    case networkInterface(Place)
    /// By the gateway's interface.
    case natGateway(Place)
    case vpcEndpoint(Place)
    case blackhole
  }

  /// Entries in the order of their numbers, which decides (ACL-02).
  struct Filter: Sendable {
    struct Entry: Sendable {
      let pattern: PacketPattern
      let allows: Bool
      /// Where the ACL lists it.
      let place: Place
    }

    let ingress: [Entry]
    let egress: [Entry]
  }

  struct Peering: Sendable {
    let requester: Place?
    let accepter: Place?

    /// The VPC at the other end, `nil` when `vpc` is at neither.
    func peer(of vpc: Place) -> Place? {
      if vpc == requester { return accepter }
      return vpc == accepter ? requester : nil
    }
  }

  let interfaces: [Interface]
  let subnetworks: [Subnetwork]
  let privateClouds: [PrivateCloud]
  let tables: [Table]
  let filters: [Filter]
  let groups: [Group]
  let rules: [Rule]
  let groupsOfInterfaces: [Place]
  let peerings: [Peering]
  /// The VPC that each internet gateway is attached to.
  let gatewayHomes: [Place?]
  /// The VPC of each gateway endpoint.
  let endpointHomes: [Place]
  let interfaceIDs: [ResourceID<NetworkInterface>]

  let interfacesByPrivateAddress: [UInt64: Place]
  /// Public addresses of the account; −1 for those that lead nowhere.
  let interfacesByPublicAddress: [UInt32: Place]
  let activePeerings: Set<UInt64>

  // What it was compiled from, for the words of a trace
  let vpcs: ResourceTable<VPC>
  let networkInterfaces: NetworkInterfaceTable
  let routeTables: ResourceTable<RouteTable>
  let networkACLs: ResourceTable<NetworkACL>
  let securityGroups: ResourceTable<SecurityGroup>
  let internetGateways: ResourceTable<InternetGateway>
  let peeringConnections: ResourceTable<VPCPeeringConnection>
  let vpcEndpoints: ResourceTable<VPCEndpoint>

  init(_ network: Network) {
    let compiler = NetworkCompiler(network)
    interfaces = compiler.interfaces
    subnetworks = compiler.subnetworks
    privateClouds = compiler.privateClouds
    tables = compiler.tables
    filters = compiler.filters
    groups = compiler.groups
    rules = compiler.rules
    groupsOfInterfaces = compiler.groupsOfInterfaces
    peerings = compiler.peerings
    gatewayHomes = compiler.gatewayHomes
    endpointHomes = compiler.endpointHomes
    interfaceIDs = compiler.interfaceIDs
    interfacesByPrivateAddress = compiler.interfacesByPrivateAddress
    interfacesByPublicAddress = compiler.interfacesByPublicAddress
    activePeerings = compiler.activePeerings
    vpcs = network.vpcs
    networkInterfaces = network.networkInterfaces
    routeTables = network.routeTables
    networkACLs = network.networkACLs
    securityGroups = network.securityGroups
    internetGateways = network.internetGateways
    peeringConnections = network.peeringConnections
    vpcEndpoints = network.vpcEndpoints
  }
}
