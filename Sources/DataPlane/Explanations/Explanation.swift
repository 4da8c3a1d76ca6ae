import AWSModel
import Documents
public import Foundations
public import NetworkModel

/// Why a packet got through or not: the traces, everything in its way, the records that it leaves
/// and the smallest changes after which it passes.
///
/// A value without sentences; names stand beside it for whoever makes some.
public struct Explanation: Equatable, Sendable {
  public enum Leg: String, Sendable {
    case forward
    case `return`
  }

  /// One check on the packet's way.
  public struct Line: Equatable, Sendable {
    public let component: Component
    public let step: Trace.Step
    /// For routes alone.
    public let route: RouteDetail?

    public var code: ReachabilityCode? { step.code }
  }

  /// One thing in the way. The first in the order of the path decides what happens now; the others
  /// would show once it is gone.
  public struct Blocker: Equatable, Sendable {
    public let leg: Leg
    public let component: Component
    public let step: Trace.Step
    public let route: RouteDetail?
    public let isDecisive: Bool

    public var code: ReachabilityCode? { step.code }
  }

  /// What an interface will note about the packet, if a flow log covers it.
  public struct Record: Equatable, Sendable {
    public let observation: FlowObservation
    /// Flow logs that will hold it; none when nothing covers the interface or its filter leaves
    /// such records out.
    public let flowLogs: [ResourceID<FlowLog>]
  }

  /// The packet as it would be sent now.
  public let packet: Packet
  /// Whether the receiver has no address yet, so that the packet carries one that stands for it.
  public let lacksAddress: Bool
  /// What happens now.
  public let roundTrip: RoundTrip
  public let forward: [Line]
  /// Empty when no answer was sent.
  public let `return`: [Line]
  public let blockers: [Blocker]
  /// Whose the packet's destination was, when it is nobody's now.
  public let formerHolder: FormerHolder?
  public let records: [Record]
  public let fixes: [Fix]
  /// Whether carrying out the fixes, waiting included, has been seen to let the packet be answered.
  public let isFixable: Bool
  /// The moment of the explanation, from which waits count.
  public let now: Instant
  public let names: ResourceNames

  public var decisive: Blocker? { blockers.first }
  public var isReachable: Bool { roundTrip.isAnswered && blockers.isEmpty }
  /// Ids of what is in the packet's way and of what its fixes touch: a word about this packet speaks of
  /// one of them, and a word about anything else is not about this packet.
  public var concerned: Set<String> {
    var ids: Set<String> = []
    for blocker in blockers {
      ids.insert(blocker.component.identifier)
      ids.formUnion(blocker.step.finding.mentioned)
    }
    for fix in fixes {
      ids.formUnion(fix.changes.flatMap(\.mentioned))
      ids.formUnion(fix.commands.flatMap { $0.request.parameters.compactMap(\.value.string) })
    }
    // Parameters are blocks, zones and words, too.
    return ids.filter { id in
      let parts = id.split(separator: "-")
      return parts.count == 2 && parts[1].count >= 8 && parts[1].allSatisfy(\.isHexDigit)
    }
  }

  /// Whether nothing is in the way but what passes by itself, so that waiting is all it takes.
  public var isPassing: Bool {
    !blockers.isEmpty && isFixable
      && fixes.allSatisfy { $0.isPossible && $0.commands.isEmpty }
  }
}

/// Whose an address was that nobody has now, and how that instance is reached today.
public struct FormerHolder: Equatable, Sendable {
  public let address: IPv4Address
  public let instance: ResourceID<Instance>
  /// Its Name tag, kept from when it had the address.
  public let name: String?
  public let until: Instant
  /// `nil` once the instance has left the lists.
  public let state: Instance.State?
  /// Of the same kind: public for a public address.
  public let currentAddress: IPv4Address?
}

extension Fabric {
  /// Who had the address last, when nobody has it now.
  func formerHolder(of address: IPAddress) -> FormerHolder? {
    guard case .version4(let address) = address,
      let former = network.formerAddresses.last(of: address)
    else { return nil }
    let instance = network.instances[former.instance]
    let interface = instance.flatMap { network.primaryInterface(of: $0) }
    return FormerHolder(
      address: address, instance: former.instance, name: instance?.name ?? former.name,
      until: former.until, state: instance?.state,
      currentAddress: address.isGlobal
        ? interface.flatMap { network.publicAddress(of: $0) } : interface?.primaryAddress)
  }
}

extension Fabric {
  /// Remembers who has the interface's public address, right before it is taken away.
  package mutating func rememberPublicAddress(of id: ResourceID<NetworkInterface>) {
    guard let interface = network.networkInterfaces[id],
      let address = network.publicAddress(of: interface)
    else {
      return
    }
    remember(address, of: interface)
  }

  /// The same where it is one of Amazon's pool: an Elastic IP stays through a stop.
  package mutating func rememberAssignedAddress(of id: ResourceID<NetworkInterface>) {
    guard let interface = network.networkInterfaces[id],
      let address = interface.autoAssignedPublicAddress
    else { return }
    remember(address, of: interface)
  }

  /// The same for all addresses of an interface that goes.
  package mutating func rememberAddresses(of interface: NetworkInterface) {
    rememberPublicAddress(of: interface.id)
    for address in interface.privateAddresses { remember(address, of: interface) }
  }

  private mutating func remember(_ address: IPv4Address, of interface: NetworkInterface) {
    guard let instance = network.instance(of: interface) else { return }
    network.formerAddresses.add(
      .init(address: address, instance: instance.id, name: instance.name, until: now))
  }
}

/// What a route that decided about a packet does not tell by itself.
public struct RouteDetail: Equatable, Sendable {
  /// Why a route's target carries nothing now.
  public enum BlackholeCause: Equatable, Sendable {
    case targetDeleted
    case gatewayDetached
    case peering(VPCPeeringConnection.Status)
    case natGateway(NATGateway.State)
    /// Of the instance behind the interface; `nil` when nothing is attached to it.
    case instance(Instance.State?)
  }

  /// The block that holds the packet's destination: the route's own, or the narrowest of its list.
  public let block: AddressBlock?
  public let blackhole: BlackholeCause?
}

extension Network {
  func detail(of finding: Finding, for packet: Packet) -> RouteDetail? {
    switch finding {
    case .route(let route):
      RouteDetail(block: block(of: route, for: packet.destination), blackhole: nil)
    case .blackhole(let route):
      RouteDetail(
        block: block(of: route, for: packet.destination), blackhole: blackholeCause(of: route))
    default: nil
    }
  }

  private func block(of route: Route, for address: IPAddress) -> AddressBlock? {
    if let block = route.destination.ipv6Block { return .version6(block) }
    return blocks(of: route.destination).map(AddressBlock.version4).filter { $0.contains(address) }
      .max { $0.prefixLength < $1.prefixLength }
  }

  private func blackholeCause(of route: Route) -> RouteDetail.BlackholeCause? {
    switch route.target {
    case .local: nil
    case .internetGateway(let id):
      internetGateways[id] == nil ? .targetDeleted : .gatewayDetached
    case .peeringConnection(let id):
      peeringConnections[id].map { .peering($0.status) } ?? .targetDeleted
    case .networkInterface(let id):
      networkInterfaces[id].map { .instance(instance(of: $0)?.state) } ?? .targetDeleted
    case .natGateway(let id): natGateways[id].map { .natGateway($0.state) } ?? .targetDeleted
    case .vpcEndpoint, .egressOnlyInternetGateway: .targetDeleted
    }
  }
}

/// What the learner calls the resources that an explanation speaks of, by id: their Name tags, and
/// the names of groups and prefix lists.
public struct ResourceNames: Equatable, Sendable {
  private var names: [String: String] = [:]

  public subscript(id: String) -> String? { names[id] }

  /// The name, else the id.
  public func title(of id: String) -> String { names[id] ?? id }

  mutating func add(_ id: String, in network: Network) {
    guard names[id] == nil else { return }
    names[id] = network.learnersName(of: id)
  }
}

extension Network {
  /// The name of a resource of any kind that packets meet, by its id. A network interface without a
  /// name goes by that of its instance.
  func learnersName(of id: String) -> String? {
    switch id.prefix(while: { $0 != "-" }) {
    case "vpc": vpcs[parsing: id]?.name
    case "subnet": subnets[parsing: id]?.name
    case "rtb": routeTables[parsing: id]?.name
    case "acl": networkACLs[parsing: id]?.name
    case "sg": securityGroups[parsing: id]?.groupName
    case "igw": internetGateways[parsing: id]?.name
    case "eigw": egressOnlyInternetGateways[parsing: id]?.name
    case "pcx": peeringConnections[parsing: id]?.name
    case "nat": natGateways[parsing: id]?.name
    case "vpce": vpcEndpoints[parsing: id]?.name
    case "pl": ResourceID(parsing: id).flatMap { prefixList($0) }?.listName
    case "i": instances[parsing: id]?.name
    case "eni":
      networkInterfaces[parsing: id].flatMap { $0.name ?? instance(of: $0)?.name }
    default: nil
    }
  }
}

extension Finding {
  /// Ids of the resources that it speaks of beside the component that made it.
  var mentioned: [String] {
    switch self {
    case .securityGroupAllows(let rule, let group): [group.rawValue] + rule.mentioned
    case .securityGroupsRefuse(let refusal):
      refusal.groups.map(\.rawValue)
        + {
          switch refusal.reason {
          case .noRules, .noMatch: []
          case .referenceLost(let rule), .referenceStale(let rule): rule.mentioned
          }
        }()
    case .route(let route), .blackhole(let route):
      [route.target.identifier] + (route.destination.prefixList.map { [$0.rawValue] } ?? [])
    default: []
    }
  }
}

extension SecurityGroupRule {
  fileprivate var mentioned: [String] {
    switch peer {
    case .ipv4, .ipv6: []
    case .prefixList(let id): [id.rawValue]
    case .securityGroup(let id): [id.rawValue]
    }
  }
}
