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
  private final class Box: Sendable {
    let network = Mutex<CompiledNetwork?>(nil)
  }

  private var box = Box()

  func network(orCompile compile: () -> CompiledNetwork) -> CompiledNetwork {
    if let network = box.network.withLock({ $0 }) { return network }
    let network = compile()
    box.network.withLock { $0 = network }
    return network
  }

  /// Leaves what was compiled to the copies for which it still holds.
  mutating func forget() { box = Box() }
}

extension NetworkCache: Equatable {
  static func == (left: Self, right: Self) -> Bool { true }
}
