public import AWSModel
public import DataPlane
public import Documents
public import Foundations
public import NetworkModel

/// The simulated AWS account: everything that the lab can see or change.
///
/// IAM and STS are the account's, EC2 and CloudWatch Logs belong to a Region. One Region at a time
/// is served, and all that is written about networks, instances or log groups means that one; at
/// rest it is the home Region, which the lab began in.
///
/// A value without I/O, clock or unseeded chance: two clouds that received the same calls are equal.
public struct Cloud: Equatable, Sendable {
  /// Where simulated time began.
  public let startedAt: Instant
  let seed: UInt64
  /// The Region that the lab began in; whoever names none means it.
  public let homeRegion: String

  // IAM
  public package(set) var roles: [Role] = []
  public package(set) var managedPolicies: [ManagedPolicy] = []
  /// The learner's own user is the first.
  var users: [User]
  var instanceProfiles: [InstanceProfile] = []
  var temporaryCredentials: [TemporaryCredentials] = []

  /// The network of the Region that is served, and behind it those of `otherRegions`.
  @CopyOnWrite public package(set) var fabric: Fabric
  /// What else the account has in the Region that is served.
  @CopyOnWrite var regional: RegionalResources
  /// What it has elsewhere, by the Regions' names: only of the home Region, and of those where
  /// something is otherwise than every account finds it.
  var otherRegions: [RegionalResources] = []

  /// A fresh account with its default VPC (VPC-19).
  public init(seed: UInt64, now: Instant, region: String = "us-west-2") {
    var accounts = RandomSource(seed: seed, stream: "account")
    let account = String(accounts.integer(in: 100_000_000_000...999_999_999_999))
    self.init(
      seed: seed, startedAt: now, home: region,
      RegionalResources(region: region, seed: seed),
      Fabric(Network(region: region, account: account), seed: seed, now: now))
  }

  /// Of a Region in which not even a default VPC has been made.
  init(
    seed: UInt64, startedAt: Instant, home: String, _ fresh: RegionalResources, _ fabric: Fabric
  ) {
    self.seed = seed
    self.startedAt = startedAt
    homeRegion = home
    regional = fresh
    self.fabric = fabric
    users = [LearnersUser.make(account: fabric.network.account, at: startedAt)]
    dhcpOptionsID = newIdentifier("dopt")
    makeDefaultVPC()
  }

  /// Twelve digits, drawn from the seed.
  public var account: String { fabric.network.account }
  /// The Region that is served: `us-west-2`
  public var region: String { regional.region }
  /// Simulated time; only `advance(to:)` moves it.
  public var now: Instant { fabric.now }

  /// Whether both share the very same Region, so that nothing in it needs to be compared.
  func isServing(sameAs other: Cloud) -> Bool {
    _fabric.isShared(with: other._fabric) && _regional.isShared(with: other._regional)
  }

  /// The Region's tables.
  public package(set) var network: Network {
    _read { yield fabric.network }
    _modify { yield &fabric.network }
  }

  /// How much the account has in the Region that is served, for those who reckon what a look at all
  /// of it costs.
  public var resourceCount: Int {
    network.resourceCount + storedResources.count + fabric.flowLogs.count + logGroups.count
      + roles.count + managedPolicies.count + users.count + instanceProfiles.count
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

extension Cloud {
  /// Answers one call, or throws the error that AWS would answer.
  ///
  /// A call that throws has changed nothing: operations work on a copy.
  public mutating func handle(_ request: Request) throws(AWSError) -> JSONObject {
    var copy = self
    let response = try copy.carryOut(request)
    copy.serve(region)
    assert(
      copy.network.brokenInvariant == nil || network.brokenInvariant != nil,
      "\(request.operation) broke: \(copy.network.brokenInvariant ?? "")")
    self = copy
    return response
  }

  /// What a call would answer, which changes nothing: for whoever only looks.
  public func answer(to request: Request) throws(AWSError) -> JSONObject {
    var copy = self
    return try copy.carryOut(request)
  }

  /// The same for a request that was checked before.
  public func answer(to request: CheckedRequest) throws(AWSError) -> JSONObject {
    var copy = self
    return try copy.carryOut(request, serving: regionServing(request.request))
  }

  /// Leaves a call that throws half done, and the Region served that the call was for: whoever only
  /// looks need not turn back, which costs what a Region costs.
  private mutating func carryOut(_ request: Request) throws(AWSError) -> JSONObject {
    guard let entry = OperationRegistry.entry(request.service, request.operation) else {
      throw AWSError(
        "InvalidAction", "The action \(request.operation) is not valid for this web service.",
        advice: "vpclab does not simulate \(request.service.rawValue) \(request.operation).")
    }
    let wanted = try regionServing(request)
    return try carryOut(CheckedRequest(request, of: entry), serving: wanted)
  }

  private mutating func carryOut(
    _ checked: CheckedRequest, serving wanted: String
  ) throws(AWSError) -> JSONObject {
    let request = checked.request
    try authorize(request)
    if request["DryRun"] == true {
      throw checked.doubt
        ?? AWSError("DryRunOperation", "Request would have succeeded, but DryRun flag is set.")
    }
    serve(wanted)
    let response = try performOnce(request, checked.operation)
    if let doubt = checked.doubt { throw doubt }
    return response
  }
}

/// Fixes are tried on a copy of the account.
extension Cloud: RehearsedAccount {
  /// The Region that is served, unless it is the one that the lab began in.
  public var otherRegion: String? { region == homeRegion ? nil : region }
}
