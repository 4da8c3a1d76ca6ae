/// A Region's network in operation: what forwards its packets, remembers its flows and writes its
/// flow records, at a moment of simulated time.
public struct Fabric: Equatable, Sendable {
  /// Simulated time.
  public internal(set) var now: Instant
  public internal(set) var network: Network {
    didSet { networkCache.forget() }
  }
  /// The network as `Forwarding` reads it; whatever changes the tables empties it.
  var networkCache = NetworkCache()
  /// Where AWS's behaviour is not documented.
  public var choices = SimulationChoices()
  /// Flows that security groups remember.
  public internal(set) var connections = ConnectionTable()
  /// Open EC2 Instance Connect tabs, in the order of their opening.
  public internal(set) var instanceConnectSessions: [InstanceConnectSession] = []
  var instanceConnectSessionCount = 0
  /// Pings that run in the background, in the order in which they began.
  public internal(set) var pingProcesses: [PingProcess] = []

  public internal(set) var flowLogs = ResourceTable<FlowLog>()
  /// What flow logs have seen and not yet delivered.
  var flowLogCollection = FlowLogCollection()
  /// What the traffic of the internet follows from.
  let trafficSeed: UInt64
  var timings: RandomSource

  init(_ network: Network, seed: UInt64, now: Instant) {
    self.network = network
    self.now = now
    timings = RandomSource(seed: seed, stream: "timings")
    var traffic = RandomSource(seed: seed, stream: "traffic")
    trafficSeed = traffic.next()
  }

  /// The network as it is now, compiled when it is asked for the first time after a change.
  var compiled: CompiledNetwork { networkCache.network { CompiledNetwork(network) } }
}
