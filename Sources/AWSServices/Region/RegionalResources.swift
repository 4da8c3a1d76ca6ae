import AWSModel
import DataPlane
import Foundations
import NetworkModel

/// What an account has in one Region beside its network, which is a `Fabric`: whatever is made by EC2
/// or CloudWatch Logs belongs here, what the account has only once belongs to `Cloud`.
struct RegionalResources: Equatable, Sendable {
  /// `us-west-2`
  let region: String
  /// What describe operations wrote of the network as it is.
  let documentCache = DocumentCache()
  /// The Region's one set of DHCP options, which every VPC uses (VPC-16).
  var dhcpOptionsID = ""
  /// EC2's resources that no packet meets.
  var storedResources = StoredResources()

  // CloudWatch Logs
  var logGroups: [LogGroup] = []
  /// Queries that were started, oldest first.
  var logQueries: [LogQuery] = []
  var queryDefinitions = QueryDefinitions()

  /// What calls with a token of their own were answered, oldest first.
  var answeredTokens: [AnsweredToken] = []

  // Chance: one stream for each use
  var identifiers: RandomSource
  var addresses: RandomSource

  init(region: String, seed: UInt64) {
    self.region = region
    identifiers = RandomSource(seed: seed, stream: "identifiers")
    addresses = RandomSource(seed: seed, stream: "addresses")
  }
}

/// What is the Region's, under the names by which operations and lessons' checks know it.
extension Cloud {
  var documentCache: DocumentCache { regional.documentCache }
  public package(set) var dhcpOptionsID: String {
    _read { yield regional.dhcpOptionsID }
    _modify { yield &regional.dhcpOptionsID }
  }
  var storedResources: StoredResources {
    _read { yield regional.storedResources }
    _modify { yield &regional.storedResources }
  }
  public package(set) var logGroups: [LogGroup] {
    _read { yield regional.logGroups }
    _modify { yield &regional.logGroups }
  }
  public package(set) var logQueries: [LogQuery] {
    _read { yield regional.logQueries }
    _modify { yield &regional.logQueries }
  }
  public package(set) var queryDefinitions: QueryDefinitions {
    _read { yield regional.queryDefinitions }
    _modify { yield &regional.queryDefinitions }
  }
  var answeredTokens: [AnsweredToken] {
    _read { yield regional.answeredTokens }
    _modify { yield &regional.answeredTokens }
  }
  var identifiers: RandomSource {
    _read { yield regional.identifiers }
    _modify { yield &regional.identifiers }
  }
  var addresses: RandomSource {
    _read { yield regional.addresses }
    _modify { yield &regional.addresses }
  }
}

extension Cloud {
  /// Turns to another Region; what the account has in the one left behind is kept.
  ///
  /// A Region that nobody has used is made when it is first turned to, and forgotten when it is left
  /// as it was found: looking at a Region changes no account, and a lab that stays in one Region
  /// pays nothing for the others.
  ///
  /// - Parameter region: one that can be used.
  public mutating func serve(_ region: String) {
    guard region != self.region else { return }
    if !otherRegions.contains(where: { $0.region == region }) {
      let (resources, fabric) = untouched(region)
      insert(resources, fabric)
    }
    guard let place = otherRegions.firstIndex(where: { $0.region == region }) else { return }
    turn(toElsewhere: place)
    let (left, itsFabric) = (otherRegions.remove(at: place), fabric.elsewhere.remove(at: place))
    guard left.region == homeRegion || untouched(left.region) != (left, itsFabric) else { return }
    insert(left, itsFabric)
  }

  /// Keeps a Region that is not served where its name belongs.
  private mutating func insert(_ resources: RegionalResources, _ network: Fabric) {
    let place =
      otherRegions.firstIndex { resources.region < $0.region } ?? otherRegions.endIndex
    otherRegions.insert(resources, at: place)
    fabric.elsewhere.insert(network, at: place)
  }

  /// Serves the Region that stands there, and keeps the one that was served in its stead.
  mutating func turn(toElsewhere place: Int) {
    let left = regional
    regional = otherRegions[place]
    otherRegions[place] = left
    fabric.turn(toElsewhere: place)
  }

  /// Whether there is a Region of that name that the account need not switch on first.
  public static func isUsable(region: String) -> Bool {
    Region.named(region)?.isEnabled == true
  }

  /// The account as it is seen from another Region.
  public func serving(_ region: String) -> Cloud {
    var copy = self
    copy.serve(region)
    return copy
  }

  /// Does something in a Region, and turns back to the one that was served.
  public mutating func inRegion<Result>(
    _ region: String, _ body: (inout Cloud) -> Result
  ) -> Result {
    let served = self.region
    serve(region)
    defer { serve(served) }
    return body(&self)
  }

  /// A used Region's network in operation.
  func fabric(in region: String) -> Fabric? { fabric.fabric(of: region) }

  /// The Regions where the account has anything of its own, and the one that is served, which comes
  /// first.
  public var usedRegions: [String] { [region] + otherRegions.map(\.region) }

  /// What every account finds in a Region. The home Region's chance is the account's own seed.
  private func untouched(_ region: String) -> (RegionalResources, Fabric) {
    var seed = seed
    if region != homeRegion {
      var seeds = RandomSource(seed: seed, stream: "Region \(region)")
      seed = seeds.next()
    }
    let fresh = Cloud(
      seed: self.seed, startedAt: startedAt, home: homeRegion,
      RegionalResources(region: region, seed: seed),
      Fabric(Network(region: region, account: account), seed: seed, now: now))
    return (fresh.regional, fresh.fabric)
  }

  /// The first answer that is not `nil`, of the served Region and then of the others.
  public func inEachRegion<Answer>(_ look: (Cloud) -> Answer?) -> Answer? {
    if let answer = look(self) { return answer }
    for region in otherRegions {
      if let answer = look(serving(region.region)) { return answer }
    }
    return nil
  }

  /// The Region that answers: a regional service where the request goes, the account's own services
  /// at home.
  func regionServing(_ request: Request) throws(AWSError) -> String {
    if let region = request.region, request.service != .iam {
      guard !Region.isClosed(region) else { throw .closedRegion(region, request.service) }
      guard Region.named(region) != nil else { throw .noEndpoint(region, request.service) }
    }
    switch request.service {
    case .iam, .sts: return homeRegion
    case .ec2, .logs, .ssm, .instanceConnect: return request.region ?? region
    }
  }
}

extension AWSError {
  fileprivate static func noEndpoint(_ region: String, _ service: Service) -> AWSError {
    AWSError(
      noEndpointCode,
      "Could not connect to the endpoint URL: "
        + "\"https://\(service.rawValue).\(region).amazonaws.com/\"",
      advice: "there is no Region \(region); aws ec2 describe-regions lists those that there are.")
  }

  /// What a service answers where the account has not opted in (REG-03).
  fileprivate static func closedRegion(_ region: String, _ service: Service) -> AWSError {
    let advice =
      "the account has not opted in to \(region); aws ec2 describe-regions lists the "
      + "Regions that it can use."
    return switch service {
    case .ec2, .iam:
      AWSError(
        "AuthFailure", "AWS was not able to validate the provided access credentials",
        advice: advice)
    case .logs, .ssm, .instanceConnect:
      AWSError(
        "UnrecognizedClientException", "The security token included in the request is invalid.",
        advice: advice)
    case .sts:
      AWSError(
        "InvalidClientTokenId", "The security token included in the request is invalid",
        advice: advice)
    }
  }
}
