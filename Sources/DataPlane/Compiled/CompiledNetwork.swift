import Foundations
import NetworkModel

/// The cloud's network as forwarding reads it: places in arrays where the model has ids, indices
/// where it has lists to look through. It decides nothing; `Forwarding` does.
final class CompiledNetwork: Sendable {
  /// An index into one of the arrays here, which have the order of the cloud's tables.
  typealias Index = Int

  struct Interface: Sendable {
    let vpc: Index
    let subnet: Index?
    let primaryAddress: IPv4Address
    let hasSecondaryAddresses: Bool
    /// Of the primary address, Elastic or auto-assigned.
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
    /// A service of AWS listens there, which is no machine of the learner's.
    case service

    var isNATGateway: Bool {
      if case .natGateway = self { true } else { false }
    }

    /// Whether no instance need be attached.
    var isManaged: Bool {
      switch self {
      case .none, .guest: false
      case .natGateway, .service: true
      }
    }

    /// Whether answers come back to it that are for others.
    var translates: Bool {
      switch self {
      case .none, .service: false
      case .guest(let masquerades): masquerades
      case .natGateway: true
      }
    }
  }

  /// Where `rules` lists what a security group allows, without rules that nothing can match now.
  struct Group: Sendable {
    let ingress: Range<Int>
    let egress: Range<Int>
    /// The same in `ipv6Rules`.
    let ipv6Ingress: Range<Int>
    let ipv6Egress: Range<Int>
  }

  struct Rule: Sendable {
    let pattern: PacketPattern
    let peer: PeerGroup
    let origin: RuleOrigin
  }

  struct IPv6Rule: Sendable {
    let pattern: IPv6PacketPattern
    let peer: PeerGroup
    let origin: RuleOrigin
  }

  /// A group that the packet's far end must have, and the group's VPC (SG-08); −1 without.
  struct PeerGroup: Sendable {
    let group: Int32
    let vpc: Int32

    static let none = PeerGroup(group: -1, vpc: -1)

    var isGroup: Bool { group >= 0 }
  }

  /// The rule of a security group: the group, and where the group lists it.
  struct RuleOrigin: Sendable {
    let group: Int32
    let index: Int32
  }

  struct CompiledSubnet: Sendable {
    let cidr: CIDR
    let ipv6Block: IPv6Block?
    let routeTable: Index?
    let networkACL: Index?

    func contains(_ address: IPAddress) -> Bool {
      switch address {
      case .version4(let address): cidr.contains(address)
      case .version6(let address): ipv6Block?.contains(address) ?? false
      }
    }
  }

  struct CompiledVPC: Sendable {
    let id: ResourceID<VPC>
    let blocks: [CIDR]
    let ipv6Blocks: [IPv6Block]
    let internetGateway: Index?
    let egressOnlyGateway: Index?

    func contains(_ address: IPAddress) -> Bool {
      switch address {
      case .version4(let address): blocks.contains { $0.contains(address) }
      case .version6(let address): ipv6Blocks.contains { $0.contains(address) }
      }
    }
  }

  struct CompiledRouteTable: Sendable {
    let prefixes: PrefixIndex
    let ipv6Prefixes: IPv6PrefixIndex
    /// Of each route, in the order of the table.
    let nextHops: [NextHop]
  }

  /// Where a route leads now.
  enum NextHop: Sendable {
    case local
    case internetGateway(Index)
    case peeringConnection(Index)
    case networkInterface(Index)
    /// By the gateway's interface.
    case natGateway(Index)
    case vpcEndpoint(Index)
    case egressOnlyInternetGateway(Index)
    case blackhole
  }

  /// Entries in the order of their numbers, which decides (ACL-02).
  struct CompiledNetworkACL: Sendable {
    struct Entry: Sendable {
      let pattern: PacketPattern
      let allows: Bool
      /// Where the ACL lists it.
      let index: Index
    }

    struct IPv6Entry: Sendable {
      let pattern: IPv6PacketPattern
      let allows: Bool
      let index: Index
    }

    let ingress: [Entry]
    let egress: [Entry]
    let ipv6Ingress: [IPv6Entry]
    let ipv6Egress: [IPv6Entry]
  }

  struct Peering: Sendable {
    let requester: Index?
    let accepter: Index?

    /// The VPC at the other end, `nil` when `vpc` is at neither, or the other end in another Region.
    func peer(of vpc: Index) -> Index? {
      if vpc == requester { return accepter }
      return vpc == accepter ? requester : nil
    }

    func has(_ vpc: Index) -> Bool { vpc == requester || vpc == accepter }
  }

  /// The end of a peering connection that lies in another Region.
  struct DistantEnd: Sendable {
    let region: String
    let vpc: ResourceID<VPC>
  }

  /// `us-west-2`
  let region: String
  let interfaces: [Interface]
  let compiledSubnets: [CompiledSubnet]
  let compiledVPCs: [CompiledVPC]
  let tables: [CompiledRouteTable]
  let filters: [CompiledNetworkACL]
  let groups: [Group]
  let rules: [Rule]
  let ipv6Rules: [IPv6Rule]
  let groupsOfInterfaces: [Index]
  let peerings: [Peering]
  /// Of peering connections with other Regions.
  let distantEnds: [Index: DistantEnd]
  /// The VPC that each internet gateway is attached to.
  let gatewayHomes: [Index?]
  /// The VPC of each gateway endpoint.
  let endpointHomes: [Index]
  let interfaceIDs: [ResourceID<NetworkInterface>]

  let interfacesByPrivateAddress: [UInt64: Index]
  let interfacesByIPv6Address: [IPv6Address: Index]
  /// Public addresses of the account; −1 for those that lead nowhere.
  let interfacesByPublicAddress: [UInt32: Index]
  /// Elastic IPs of secondary addresses (INS-24): by interface and private address, and back.
  let secondaryPublicAddresses: [UInt64: IPv4Address]
  let secondaryPrivateAddresses: [UInt32: IPv4Address]
  let activePeerings: Set<UInt64>
  /// The pools of the Region's public addresses.
  let publicBlocks: [CIDR]

  // What it was compiled from, for the words of a trace
  let vpcs: ResourceTable<VPC>
  let networkInterfaces: NetworkInterfaceTable
  let routeTables: ResourceTable<RouteTable>
  let networkACLs: ResourceTable<NetworkACL>
  let securityGroups: ResourceTable<SecurityGroup>
  let internetGateways: ResourceTable<InternetGateway>
  let egressOnlyInternetGateways: ResourceTable<EgressOnlyInternetGateway>
  let peeringConnections: ResourceTable<VPCPeeringConnection>
  let vpcEndpoints: ResourceTable<VPCEndpoint>

  init(_ network: Network) {
    let compiler = NetworkCompiler(network)
    region = network.region
    interfaces = compiler.interfaces
    compiledSubnets = compiler.compiledSubnets
    compiledVPCs = compiler.compiledVPCs
    tables = compiler.tables
    filters = compiler.filters
    groups = compiler.groups
    rules = compiler.rules
    ipv6Rules = compiler.ipv6Rules
    groupsOfInterfaces = compiler.groupsOfInterfaces
    peerings = compiler.peerings
    distantEnds = compiler.distantEnds
    gatewayHomes = compiler.gatewayHomes
    endpointHomes = compiler.endpointHomes
    interfaceIDs = compiler.interfaceIDs
    interfacesByPrivateAddress = compiler.interfacesByPrivateAddress
    interfacesByIPv6Address = compiler.interfacesByIPv6Address
    interfacesByPublicAddress = compiler.interfacesByPublicAddress
    secondaryPublicAddresses = compiler.secondaryPublicAddresses
    secondaryPrivateAddresses = compiler.secondaryPrivateAddresses
    activePeerings = compiler.activePeerings
    publicBlocks = InternetHost.pools(of: network.region)
    vpcs = network.vpcs
    networkInterfaces = network.networkInterfaces
    routeTables = network.routeTables
    networkACLs = network.networkACLs
    securityGroups = network.securityGroups
    internetGateways = network.internetGateways
    egressOnlyInternetGateways = network.egressOnlyInternetGateways
    peeringConnections = network.peeringConnections
    vpcEndpoints = network.vpcEndpoints
  }
}
