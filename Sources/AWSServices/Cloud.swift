public import AWSModel
public import DataPlane
public import Documents
public import Foundations
public import NetworkModel
import Synchronization

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
  /// EC2's resources that no packet meets.
  var storedResources = StoredResources()

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
    ResourceID(generated: newIdentifier(kind.idPrefix))
  }

  /// For ids of things that are no resources of their own, such as `rtbassoc-…`.
  mutating func newIdentifier(_ prefix: String) -> String {
    // AWS's ids begin with 0 after the hyphen.
    "\(prefix)-0\(identifiers.hexadecimal(digits: 16))"
  }
}

extension Cloud {
  /// Lets simulated time pass: whatever falls due on the way happens at its own moment, in order.
  public mutating func advance(to end: Instant) {
    while let due = TimedRegistry.nextEvent(in: self), due <= end {
      fabric.now = max(now, due)
      TimedRegistry.performEvents(in: &self)
    }
    fabric.now = max(now, end)
    TimedRegistry.catchUp(in: &self)
  }

  public mutating func advance(byMilliseconds milliseconds: Int) {
    advance(to: now + milliseconds)
  }
}

extension Cloud {
  /// Answers one call, or throws the error that AWS would answer.
  ///
  /// A call that throws has changed nothing: operations work on a copy.
  public mutating func handle(_ request: Request) throws(AWSError) -> JSONObject {
    var copy = self
    let response = try copy.carryOut(request)
    self = copy
    return response
  }

  /// What a call would answer, which changes nothing: for whoever only looks.
  public func answer(to request: Request) throws(AWSError) -> JSONObject {
    var copy = self
    return try copy.carryOut(request)
  }

  /// Leaves a call that throws half done.
  private mutating func carryOut(_ request: Request) throws(AWSError) -> JSONObject {
    guard let entry = OperationRegistry.entry(request.service, request.operation) else {
      throw AWSError(
        "InvalidAction", "The action \(request.operation) is not valid for this web service.",
        advice: "vpclab does not simulate \(request.service.rawValue) \(request.operation).")
    }
    let doubt = try RequestValidation.check(request, of: entry.description)
    if request["DryRun"] == true {
      throw doubt
        ?? AWSError("DryRunOperation", "Request would have succeeded, but DryRun flag is set.")
    }
    let response = try entry.operation.perform(request, on: &self)
    if let doubt { throw doubt }
    return response
  }
}

/// Fixes are tried on a copy of the account.
extension Cloud: RehearsedAccount {}

/// Keeps documents of instances as long as the network is the one that they were written of: the
/// same few are asked for by many questions, and each is some fifty members long. Other resources
/// are written faster than the network is compared.
///
/// Copies of a cloud share it. What it holds follows from the rest of the cloud, so it takes no part
/// in equality.
struct DocumentCache: Sendable {
  private struct Documents {
    var network: Network?
    var ofResources: [String: JSONObject] = [:]
  }

  private final class Box: Sendable {
    let documents = Mutex(Documents())
  }

  private let box = Box()

  func document(of id: String, in network: Network, orWrite write: () -> JSONObject) -> JSONObject {
    let known = box.documents.withLock { documents -> JSONObject? in
      if documents.network != network { documents = Documents(network: network) }
      return documents.ofResources[id]
    }
    if let known { return known }
    let document = write()
    box.documents.withLock { documents in
      // A copy of the cloud that has gone on may have asked meanwhile.
      if documents.network == network { documents.ofResources[id] = document }
    }
    return document
  }
}

extension DocumentCache: Equatable {
  static func == (left: Self, right: Self) -> Bool { true }
}
