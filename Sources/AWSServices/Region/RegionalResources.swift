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
