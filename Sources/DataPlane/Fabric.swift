public import Foundations
public import NetworkModel
import Synchronization

/// A Region's network in operation: what forwards its packets, remembers its flows and writes its
/// flow records, at a moment of simulated time.
///
/// Behind it stand those of the account's other Regions, into which its packets may get.
public struct Fabric: Equatable, Sendable {
  /// Simulated time.
  public package(set) var now: Instant
  public package(set) var network: Network {
    didSet { networkCache.forget() }
  }
  /// The network as `Forwarding` reads it; whatever changes the tables empties it.
  var networkCache = NetworkCache()
  /// Where AWS's behaviour is not documented.
  public var choices = SimulationChoices()
  /// Flows that security groups remember.
  public package(set) var connections = ConnectionTable()
  /// How many packets were sent so far, with their answers: each was work.
  public package(set) var notedPackets = 0
  /// Open EC2 Instance Connect tabs, in the order of their opening.
  public package(set) var instanceConnectSessions: [InstanceConnectSession] = []
  package var instanceConnectSessionCount = 0
  /// Pings that run in the background, in the order in which they began.
  public package(set) var pingProcesses: [PingProcess] = []

  public package(set) var flowLogs = ResourceTable<FlowLog>()
  /// What flow logs have seen and not yet delivered.
  package var flowLogCollection = FlowLogCollection()
  /// What the traffic of the internet follows from.
  package let trafficSeed: UInt64
  package var timings: RandomSource
  /// The networks of the account's other Regions, each at the same moment and with none behind it.
  package var elsewhere: [Fabric] = []

  package init(_ network: Network, seed: UInt64, now: Instant) {
    self.network = network
    self.now = now
    timings = RandomSource(seed: seed, stream: "timings")
    var traffic = RandomSource(seed: seed, stream: "traffic")
    trafficSeed = traffic.next()
  }

  /// The network as it is now, compiled when it is asked for the first time after a change.
  var compiled: CompiledNetwork { networkCache.network { CompiledNetwork(network) } }
}

/// What AWS's documentation leaves open, decided here under a name.
public struct SimulationChoices: Equatable, Sendable {
  /// Whether the sender's interface logs ACCEPT for a packet that then finds no usable route.
  ///
  /// By definition the action tells of security groups and network ACL only (FL-31).
  public var unroutablePacketIsLoggedBySender = true

  public init() {}
}

/// Keeps a cloud's network compiled until something changes that it was compiled from.
///
/// Copies of a cloud share it. What it holds follows from the rest of the cloud, so it takes no part
/// in equality.
struct NetworkCache: Sendable {
  /// Set once and kept as long as the box is; every packet asks, so it must not cost a lock.
  private final class Box: Sendable {
    /// The retained network's address, 0 without one: what AtomicLazyReference does, which asks for
    /// metadata each time it is read.
    private let address = Atomic<UInt>(0)

    var network: CompiledNetwork? {
      Self.kept(address.load(ordering: .acquiring))?.takeUnretainedValue()
    }

    /// The network that was set first, should two threads have compiled it.
    func setIfEmpty(_ network: CompiledNetwork) -> CompiledNetwork {
      let new = Unmanaged.passRetained(network)
      let (isSet, first) = address.compareExchange(
        expected: 0, desired: UInt(bitPattern: new.toOpaque()), ordering: .acquiringAndReleasing)
      guard !isSet, let first = Self.kept(first) else { return network }
      new.release()
      return first.takeUnretainedValue()
    }

    deinit { Self.kept(address.load(ordering: .acquiring))?.release() }

    private static func kept(_ address: UInt) -> Unmanaged<CompiledNetwork>? {
      UnsafeRawPointer(bitPattern: address).map { Unmanaged.fromOpaque($0) }
    }
  }

  private var box = Box()

  func network(orCompile compile: () -> CompiledNetwork) -> CompiledNetwork {
    box.network ?? box.setIfEmpty(compile())
  }

  /// Leaves what was compiled to the copies for which it still holds.
  mutating func forget() { box = Box() }
}

extension NetworkCache: Equatable {
  static func == (left: Self, right: Self) -> Bool { true }
}

/// An account's networks in all its Regions, seen from one of them.
extension Fabric {
  /// This network, and those of the account's other Regions.
  package var everywhere: [Fabric] {
    var own = self
    own.elsewhere = []
    return [own] + elsewhere
  }

  /// The network of a Region, as far as the account uses it.
  package func fabric(of region: String) -> Fabric? {
    region == network.region ? self : elsewhere.first { $0.network.region == region }
  }

  /// Turns to another Region's network; this one stands where that stood.
  package mutating func turn(toElsewhere place: Int) {
    var others = elsewhere
    elsewhere = []
    swap(&self, &others[place])
    elsewhere = others
  }

  /// Lets the clock show that moment everywhere.
  package mutating func setTime(to moment: Instant) {
    now = moment
    for place in elsewhere.indices { elsewhere[place].now = moment }
  }

  /// The interface of that id in any Region, with the network that it stands in.
  public func interface(
    _ id: ResourceID<NetworkInterface>
  ) -> (network: Network, interface: NetworkInterface)? {
    if let own = network.networkInterfaces[id] { return (network, own) }
    return elsewhere.first(holding: id).flatMap { there in
      there.network.networkInterfaces[id].map { (there.network, $0) }
    }
  }

  /// Who has that public address, in any Region, with the network that it stands in.
  public func interface(
    withPublicAddress address: IPv4Address
  ) -> (network: Network, interface: NetworkInterface)? {
    if let own = network.interface(withPublicAddress: address) { return (network, own) }
    return elsewhere.lazy.compactMap { there in
      there.network.interface(withPublicAddress: address).map { (there.network, $0) }
    }.first
  }

  /// Of this Region alone.
  func compiledInterface(_ id: ResourceID<NetworkInterface>) -> CompiledNetwork.Interface? {
    let network = compiled
    return network.index(of: id).map { network.interfaces[$0] }
  }

  /// The network of what stands on a packet's way.
  func network(of component: Component) -> Network {
    region(of: component).flatMap { fabric(of: $0) }?.network ?? network
  }

  /// The flow logs that note it, in the Region where the interface stands.
  func flowLogs(recording observation: FlowObservation) -> [ResourceID<FlowLog>] {
    guard let interface = network.networkInterfaces[observation.interface] else {
      return elsewhere.first(holding: observation.interface)?.flowLogs(recording: observation)
        ?? []
    }
    return flowLogs.filter { $0.covers(interface) && $0.records(observation) }.map(\.id)
  }

  /// The Region where something on a packet's way stands; a peering connection stands in two.
  func region(of component: Component) -> String? {
    switch component {
    case .peeringConnection, .internet: nil
    default: everywhere.first { $0.network.holds(component) }?.network.region
    }
  }
}

extension [Fabric] {
  func firstIndex(holding id: ResourceID<NetworkInterface>) -> Int? {
    isEmpty ? nil : firstIndex { $0.network.networkInterfaces[id] != nil }
  }

  func first(holding id: ResourceID<NetworkInterface>) -> Fabric? {
    firstIndex(holding: id).map { self[$0] }
  }
}

extension Network {
  fileprivate func holds(_ component: Component) -> Bool {
    switch component {
    case .networkInterface(let id): networkInterfaces[id] != nil
    case .networkACL(let id): networkACLs[id] != nil
    case .routeTable(let id): routeTables[id] != nil
    case .vpc(let id): vpcs[id] != nil
    case .internetGateway(let id): internetGateways[id] != nil
    case .peeringConnection(let id): peeringConnections[id] != nil
    case .natGateway(let id): natGateways[id] != nil
    case .vpcEndpoint(let id): vpcEndpoints[id] != nil
    case .egressOnlyInternetGateway(let id): egressOnlyInternetGateways[id] != nil
    case .internet: false
    }
  }
}
