public import DataPlane
public import Foundations
public import NetworkModel

/// The simulated AWS account in one Region: everything that the lab can see or change.
///
/// A value without I/O, clock or unseeded chance: two clouds that received the same calls are equal.
public struct Cloud: Equatable, Sendable {
  /// Where simulated time began.
  public let startedAt: Instant

  /// The Region's network and what moves in it.
  public var fabric: Fabric
  /// What describe operations wrote of the network as it is.
  let documentCache = DocumentCache()
  /// The Region's one set of DHCP options, which every VPC uses (VPC-16).
  public package(set) var dhcpOptionsID = ""
  public package(set) var keyPairs = ResourceTable<KeyPair>()
  public package(set) var networkInsightsPaths =
    ResourceTable<NetworkInsightsPath>()
  public package(set) var networkInsightsAnalyses =
    ResourceTable<NetworkInsightsAnalysis>()

  // IAM
  public package(set) var roles: [Role] = []
  public package(set) var managedPolicies: [ManagedPolicy] = []

  // CloudWatch Logs
  public package(set) var logGroups: [LogGroup] = []
  /// Queries that were started, oldest first.
  public package(set) var logQueries: [LogQuery] = []
  public package(set) var queryDefinitions = QueryDefinitions()

  // Chance: one stream for each use
  var identifiers: RandomSource
  var addresses: RandomSource

  /// A fresh account with its default VPC (VPC-19).
  public init(seed: UInt64, now: Instant, region: String = "us-west-2") {
    identifiers = RandomSource(seed: seed, stream: "identifiers")
    addresses = RandomSource(seed: seed, stream: "addresses")
    var accounts = RandomSource(seed: seed, stream: "account")
    let account = String(accounts.integer(in: 100_000_000_000...999_999_999_999))
    fabric = Fabric(Network(region: region, account: account), seed: seed, now: now)
    startedAt = now
    dhcpOptionsID = newIdentifier("dopt")
    makeDefaultVPC()
  }

  /// Twelve digits, drawn from the seed.
  public var account: String { fabric.network.account }
  /// `us-west-2`
  public var region: String { fabric.network.region }
  /// Simulated time; only `advance(to:)` moves it.
  public var now: Instant { fabric.now }

  /// The Region's tables.
  public package(set) var network: Network {
    get { fabric.network }
    _modify { yield &fabric.network }
  }

  /// A new id of that kind: its prefix and 17 hexadecimal digits.
  mutating func newID<Kind: Resource>(_ kind: Kind.Type = Kind.self) -> ResourceID<Kind> {
    ResourceID(newIdentifier(kind.idPrefix))
  }

  /// For ids of things that are no resources of their own, such as `rtbassoc-…`.
  mutating func newIdentifier(_ prefix: String) -> String {
    // AWS's ids begin with 0 after the hyphen.
    "\(prefix)-0\(identifiers.hexadecimal(digits: 16))"
  }
}
