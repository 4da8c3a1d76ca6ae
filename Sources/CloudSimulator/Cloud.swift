/// The simulated AWS account in one Region: everything that the lab can see or change.
///
/// A value without I/O, clock or unseeded chance: two clouds that received the same calls are equal.
public struct Cloud: Equatable, Sendable {
  /// Twelve digits, drawn from the seed.
  public let account: String
  /// `us-west-2`
  public let region: String
  /// Where simulated time began.
  public let startedAt: Instant
  /// Simulated time; only `advance(to:)` moves it.
  public internal(set) var now: Instant

  // EC2
  /// The Region's one set of DHCP options, which every VPC uses (VPC-16).
  public internal(set) var dhcpOptionsID = ""
  public internal(set) var vpcs = ResourceTable<VPC>() {
    didSet { networkCache.forget() }
  }
  public internal(set) var subnets = ResourceTable<Subnet>() {
    didSet { networkCache.forget() }
  }
  public internal(set) var internetGateways = ResourceTable<InternetGateway>() {
    didSet { networkCache.forget() }
  }
  public internal(set) var routeTables = ResourceTable<RouteTable>() {
    didSet { networkCache.forget() }
  }
  public internal(set) var securityGroups = ResourceTable<SecurityGroup>() {
    didSet { networkCache.forget() }
  }
  public internal(set) var networkACLs = ResourceTable<NetworkACL>() {
    didSet { networkCache.forget() }
  }
  public internal(set) var instances = ResourceTable<Instance>() {
    didSet { networkCache.forget() }
  }
  public internal(set) var networkInterfaces = NetworkInterfaceTable() {
    didSet { networkCache.forget() }
  }
  public internal(set) var elasticIPAddresses = ResourceTable<ElasticIPAddress>() {
    didSet { networkCache.forget() }
  }
  /// Whose addresses were that nobody has now, for explanations.
  var formerAddresses = FormerAddresses() {
    didSet { networkCache.forget() }
  }
  public internal(set) var peeringConnections = ResourceTable<VPCPeeringConnection>() {
    didSet { networkCache.forget() }
  }
  public internal(set) var natGateways = ResourceTable<NATGateway>() {
    didSet { networkCache.forget() }
  }
  public internal(set) var vpcEndpoints = ResourceTable<VPCEndpoint>() {
    didSet { networkCache.forget() }
  }
  /// The account's own; AWS's are those of `PrefixList.managedByAWS`.
  public internal(set) var prefixLists = ResourceTable<PrefixList>() {
    didSet { networkCache.forget() }
  }
  public internal(set) var flowLogs = ResourceTable<FlowLog>()
  public internal(set) var keyPairs = ResourceTable<KeyPair>()
  public internal(set) var networkInsightsPaths =
    ResourceTable<NetworkInsightsPath>()
  public internal(set) var networkInsightsAnalyses =
    ResourceTable<NetworkInsightsAnalysis>()

  // Data plane
  /// The network as `Forwarding` reads it; whatever changes one of the tables above empties it.
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

  // IAM
  public internal(set) var roles: [Role] = []
  public internal(set) var managedPolicies: [ManagedPolicy] = []

  // CloudWatch Logs
  public internal(set) var logGroups: [LogGroup] = []
  /// Queries that were started, oldest first.
  public internal(set) var logQueries: [LogQuery] = []
  public internal(set) var queryDefinitions = QueryDefinitions()

  // Flow logs
  /// What flow logs have seen and not yet delivered.
  var flowLogCollection = FlowLogCollection()
  /// What the traffic of the internet follows from.
  let trafficSeed: UInt64

  // Chance: one stream for each use
  var identifiers: RandomSource
  var addresses: RandomSource
  var timings: RandomSource

  /// A fresh account with its default VPC (VPC-19).
  public init(seed: UInt64, now: Instant, region: String = "us-west-2") {
    identifiers = RandomSource(seed: seed, stream: "identifiers")
    addresses = RandomSource(seed: seed, stream: "addresses")
    timings = RandomSource(seed: seed, stream: "timings")
    var accounts = RandomSource(seed: seed, stream: "account")
    var traffic = RandomSource(seed: seed, stream: "traffic")
    trafficSeed = traffic.next()
    account = String(accounts.integer(in: 100_000_000_000...999_999_999_999))
    self.region = region
    self.now = now
    startedAt = now
    dhcpOptionsID = newIdentifier("dopt")
    makeDefaultVPC()
  }

  /// A new id of that kind: its prefix and 17 hexadecimal digits.
  mutating func newID<Kind: Resource>(_ kind: Kind.Type = Kind.self) -> ResourceID<Kind> {
    ResourceID(generated: newIdentifier(kind.idPrefix))
  }

  /// For ids of things that are no resources of their own, such as `rtbassoc-…`.
  mutating func newIdentifier(_ prefix: String) -> String {
    // AWS's ids begin with 0 after the hyphen.
    "\(prefix)-0\(identifiers.hexadecimal(digits: 16))"
  }
}
