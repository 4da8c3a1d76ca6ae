import DataPlane
import NetworkModel

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
