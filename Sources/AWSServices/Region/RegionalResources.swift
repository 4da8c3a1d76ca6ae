public import DataPlane
import Foundations
import NetworkModel

/// What an account has in one Region: whatever is made by EC2 or CloudWatch Logs belongs here, what
/// the account has only once belongs to `Cloud`.
struct RegionalResources: Equatable, Sendable {
  /// The Region's network and what moves in it.
  var fabric: Fabric
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

  var region: String { fabric.network.region }

  /// A Region in which not even a default VPC has been made.
  init(region: String, account: String, seed: UInt64, now: Instant) {
    fabric = Fabric(Network(region: region, account: account), seed: seed, now: now)
    identifiers = RandomSource(seed: seed, stream: "identifiers")
    addresses = RandomSource(seed: seed, stream: "addresses")
  }
}

/// What is the Region's, under the names by which operations and lessons' checks know it.
extension Cloud {
  public package(set) var fabric: Fabric {
    _read { yield regional.fabric }
    _modify { yield &regional.fabric }
  }
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
