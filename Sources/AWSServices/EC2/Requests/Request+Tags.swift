import AWSModel
import DataPlane
import Documents
import NetworkModel

extension Request {
  /// The tags that `TagSpecifications` gives to a new resource of that kind.
  ///
  /// `others` are further kinds that the operation makes; specifications of any other kind are
  /// refused.
  func tags<Kind: Resource>(
    for kind: Kind.Type, others: [String] = []
  ) throws(AWSError) -> [Tag] {
    var tags: [Tag] = []
    for specification in array("TagSpecifications") {
      guard let type = specification["ResourceType"]?.string else {
        throw .missingParameter("ResourceType")
      }
      guard type == Kind.typeName || others.contains(type) else {
        throw AWSError(
          "InvalidParameterValue",
          "'\(type)' is not a valid taggable resource type for this operation.",
          advice: "Here ResourceType is \(([Kind.typeName] + others).joined(separator: " or ")).")
      }
      let list = try Tag.parse(specification["Tags"]?.array ?? [])
      if type == Kind.typeName { tags += list }
    }
    return tags
  }
}

extension Tag {
  /// Reads `[{"Key": …, "Value": …}]` and refuses what AWS refuses.
  static func parse(_ values: [Value]) throws(AWSError) -> [Tag] {
    var tags: [Tag] = []
    for value in values {
      let tag = Tag(key: value["Key"]?.string ?? "", value: value["Value"]?.string ?? "")
      guard !tag.key.isEmpty else { throw .missingParameter("Key") }
      guard !tag.key.hasPrefix("aws:") else {
        throw AWSError(
          "InvalidParameterValue",
          "Tag keys starting with 'aws:' are reserved for internal use")
      }
      guard tag.key.unicodeScalars.count <= 128 else {
        throw AWSError(
          "InvalidParameterValue", "Tag key exceeds the maximum length of 128 characters")
      }
      guard tag.value.unicodeScalars.count <= 256 else {
        throw AWSError(
          "InvalidParameterValue", "Tag value exceeds the maximum length of 256 characters")
      }
      guard !tags.contains(where: { $0.key == tag.key }) else {
        throw AWSError("InvalidParameterValue", "Duplicate tag key '\(tag.key)' specified.")
      }
      tags.append(tag)
    }
    guard tags.count <= Quota.tagsPerResource else {
      throw .limitExceeded("TagLimitExceeded", "Tags for a resource")
    }
    return tags
  }
}

/// What an account may have in one Region unless it asks for more (VPC-52).
enum Quota {
  static let vpcs = 5
  static let blocksPerVPC = 5
  static let subnetsPerVPC = 200
  static let internetGateways = 5
  static let natGatewaysPerZone = 5
  static let prefixLists = 100
  static let routeTablesPerVPC = 200
  static let routesPerTable = 500
  static let securityGroups = 2500
  static let rulesPerSecurityGroup = 60
  static let securityGroupsPerInterface = 5
  static let networkACLsPerVPC = 200
  static let rulesPerNetworkACL = 20
  static let networkInterfaces = 5000
  static let elasticIPAddresses = 5
  static let outstandingPeeringRequests = 25
  static let activePeeringConnections = 50
  static let flowLogsPerResource = 250
  /// In all: ours, not AWS's, since each of them works through every simulated minute.
  static let flowLogs = 20
  static let keyPairs = 5000
  /// Reachability Analyzer's page on quotas.
  static let networkInsightsPaths = 1000
  static let networkInsightsAnalyses = 10_000
  static let concurrentAnalyses = 100
  static let tagsPerResource = 50
}
