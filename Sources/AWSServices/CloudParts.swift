import DataPlane
import NetworkModel

/// Parts of a cloud that an answer may depend on: whoever keeps answers forgets them when one of
/// their parts changed, and no others.
public struct CloudParts: OptionSet, Hashable, Sendable {
  public let rawValue: UInt64
  public init(rawValue: UInt64) { self.rawValue = rawValue }

  public static let vpcs = CloudParts(rawValue: 1 << 0)
  public static let subnets = CloudParts(rawValue: 1 << 1)
  public static let internetGateways = CloudParts(rawValue: 1 << 2)
  public static let routeTables = CloudParts(rawValue: 1 << 3)
  public static let securityGroups = CloudParts(rawValue: 1 << 4)
  public static let networkACLs = CloudParts(rawValue: 1 << 5)
  public static let instances = CloudParts(rawValue: 1 << 6)
  public static let networkInterfaces = CloudParts(rawValue: 1 << 7)
  public static let elasticIPAddresses = CloudParts(rawValue: 1 << 8)
  public static let peeringConnections = CloudParts(rawValue: 1 << 9)
  public static let flowLogs = CloudParts(rawValue: 1 << 10)
  public static let iam = CloudParts(rawValue: 1 << 11)
  public static let logs = CloudParts(rawValue: 1 << 12)
  public static let clock = CloudParts(rawValue: 1 << 13)
  /// Whatever has no part of its own, so that a new kind of resource is never overlooked.
  public static let others = CloudParts(rawValue: 1 << 14)
  /// Flows that are remembered, sessions and pings that run.
  public static let connections = CloudParts(rawValue: 1 << 15)

  /// What a packet may meet.
  public static let network: CloudParts = [
    .vpcs, .subnets, .internetGateways, .routeTables, .securityGroups, .networkACLs, .instances,
    .networkInterfaces, .elasticIPAddresses, .peeringConnections, .others,
  ]
  public static let everything = CloudParts(rawValue: (1 << 16) - 1)
}

extension Cloud {
  public func parts(changedSince other: Cloud) -> CloudParts {
    var changed: CloudParts = []
    if now != other.now { changed.insert(.clock) }
    if network.vpcs != other.network.vpcs { changed.insert(.vpcs) }
    if network.subnets != other.network.subnets { changed.insert(.subnets) }
    if network.internetGateways != other.network.internetGateways {
      changed.insert(.internetGateways)
    }
    if network.routeTables != other.network.routeTables { changed.insert(.routeTables) }
    if network.securityGroups != other.network.securityGroups { changed.insert(.securityGroups) }
    if network.networkACLs != other.network.networkACLs { changed.insert(.networkACLs) }
    if network.instances != other.network.instances { changed.insert(.instances) }
    if network.networkInterfaces != other.network.networkInterfaces {
      changed.insert(.networkInterfaces)
    }
    if network.elasticIPAddresses != other.network.elasticIPAddresses {
      changed.insert(.elasticIPAddresses)
    }
    if network.peeringConnections != other.network.peeringConnections {
      changed.insert(.peeringConnections)
    }
    if fabric.flowLogs != other.fabric.flowLogs { changed.insert(.flowLogs) }
    if roles != other.roles || managedPolicies != other.managedPolicies { changed.insert(.iam) }
    if logGroups != other.logGroups || queryDefinitions != other.queryDefinitions
      || logQueries != other.logQueries
    {
      changed.insert(.logs)
    }
    if fabric.connections != other.fabric.connections
      || fabric.instanceConnectSessions != other.fabric.instanceConnectSessions
      || fabric.pingProcesses != other.fabric.pingProcesses
    {
      changed.insert(.connections)
    }
    if !hasSameOthers(as: other) { changed.insert(.others) }
    return changed
  }

  /// Whether everything without a part of its own is the same.
  ///
  /// Left out is what no question is answered from: what has not been delivered, and chance. A test
  /// asks of each new property to which part it belongs.
  private func hasSameOthers(as other: Cloud) -> Bool {
    network.natGateways == other.network.natGateways
      && network.vpcEndpoints == other.network.vpcEndpoints
      && network.prefixLists == other.network.prefixLists
      && network.formerAddresses == other.network.formerAddresses
      && network.region == other.network.region && network.account == other.network.account
      && fabric.choices == other.fabric.choices
      && fabric.trafficSeed == other.fabric.trafficSeed
      && keyPairs == other.keyPairs && networkInsightsPaths == other.networkInsightsPaths
      && networkInsightsAnalyses == other.networkInsightsAnalyses
      && dhcpOptionsID == other.dhcpOptionsID && startedAt == other.startedAt
  }
}
