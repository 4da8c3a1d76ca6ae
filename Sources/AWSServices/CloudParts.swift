public import AWSModel
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
  /// Whatever the account has outside the Region that is served.
  public static let otherRegions = CloudParts(rawValue: 1 << 16)

  /// What a packet may meet.
  public static let network: CloudParts = [
    .vpcs, .subnets, .internetGateways, .routeTables, .securityGroups, .networkACLs, .instances,
    .networkInterfaces, .elasticIPAddresses, .peeringConnections, .others, .otherRegions,
  ]
  public static let everything = CloudParts(rawValue: (1 << 17) - 1)
}

extension Cloud {
  public func parts(changedSince other: Cloud) -> CloudParts {
    guard region == other.region, startedAt == other.startedAt else { return .everything }
    var changed: CloudParts =
      isServing(sameAs: other)
      ? [] : regional.parts(fabric, changedSince: other.regional, other.fabric)
    if now != other.now { changed.insert(.clock) }
    if !hasSameIdentities(as: other) { changed.insert(.iam) }
    if hasOtherRegions(than: other) { changed.insert(.otherRegions) }
    return changed
  }

  private func hasSameIdentities(as other: Cloud) -> Bool {
    roles == other.roles && managedPolicies == other.managedPolicies && users == other.users
      && instanceProfiles == other.instanceProfiles
      && temporaryCredentials == other.temporaryCredentials
  }

  private func hasOtherRegions(than other: Cloud) -> Bool {
    guard !otherRegions.isEmpty || !other.otherRegions.isEmpty else { return false }
    return otherRegions.map(\.region) != other.otherRegions.map(\.region)
      || otherRegions.indices.contains { place in
        !otherRegions[place].parts(
          fabric.elsewhere[place], changedSince: other.otherRegions[place],
          other.fabric.elsewhere[place]
        ).isEmpty
      }
  }
}

extension RegionalResources {
  /// All but the clock, which is the account's.
  fileprivate func parts(
    _ fabric: Fabric, changedSince other: RegionalResources, _ otherFabric: Fabric
  ) -> CloudParts {
    let network = fabric.network
    let before = otherFabric.network
    var changed: CloudParts = []
    if network.vpcs != before.vpcs { changed.insert(.vpcs) }
    if network.subnets != before.subnets { changed.insert(.subnets) }
    if network.internetGateways != before.internetGateways { changed.insert(.internetGateways) }
    if network.routeTables != before.routeTables { changed.insert(.routeTables) }
    if network.securityGroups != before.securityGroups { changed.insert(.securityGroups) }
    if network.networkACLs != before.networkACLs { changed.insert(.networkACLs) }
    if network.instances != before.instances { changed.insert(.instances) }
    if network.networkInterfaces != before.networkInterfaces { changed.insert(.networkInterfaces) }
    if network.elasticIPAddresses != before.elasticIPAddresses {
      changed.insert(.elasticIPAddresses)
    }
    if network.peeringConnections != before.peeringConnections {
      changed.insert(.peeringConnections)
    }
    if fabric.flowLogs != otherFabric.flowLogs { changed.insert(.flowLogs) }
    if logGroups != other.logGroups || queryDefinitions != other.queryDefinitions
      || logQueries != other.logQueries
    {
      changed.insert(.logs)
    }
    if fabric.connections != otherFabric.connections
      || fabric.instanceConnectSessions != otherFabric.instanceConnectSessions
      || fabric.pingProcesses != otherFabric.pingProcesses
    {
      changed.insert(.connections)
    }
    if !hasSameOthers(fabric, as: other, otherFabric) { changed.insert(.others) }
    return changed
  }

  /// Whether everything without a part of its own is the same.
  ///
  /// Left out is what no question is answered from: what has not been delivered, and chance. A test
  /// asks of each new property to which part it belongs.
  private func hasSameOthers(
    _ fabric: Fabric, as other: RegionalResources, _ otherFabric: Fabric
  ) -> Bool {
    let network = fabric.network
    let before = otherFabric.network
    return network.natGateways == before.natGateways
      && network.vpcEndpoints == before.vpcEndpoints && network.prefixLists == before.prefixLists
      && network.egressOnlyInternetGateways == before.egressOnlyInternetGateways
      && network.instanceConnectEndpoints == before.instanceConnectEndpoints
      && network.formerAddresses == before.formerAddresses
      && network.region == before.region && network.account == before.account
      && fabric.choices == otherFabric.choices
      && fabric.trafficSeed == otherFabric.trafficSeed
      && storedResources == other.storedResources && dhcpOptionsID == other.dhcpOptionsID
  }
}

extension CloudParts {
  /// What the answer of a describe, list or get operation may depend on, the account being as it is:
  /// found once by the operation's name, asked many times.
  ///
  /// The operations that lessons ask most are told apart; of any other the whole service counts.
  /// Where nothing is that leads to another part, that part does not count: it cannot matter before
  /// a part that does count has changed.
  public struct Reading: Sendable {
    fileprivate enum Source: Sendable {
      case always(CloudParts)
      /// The parts, unless the account has nothing of the kind: then one of them is enough.
      case unless(@Sendable (Cloud) -> Bool, CloudParts, else: CloudParts)
      case routes
    }

    private let source: Source
    private let region: String?
    private let readsClock: Bool

    public init(by operation: String, of service: Service, at region: String? = nil) {
      readsClock = clockOperations.contains(operation)
      self.region = service == .iam || service == .sts ? nil : region
      switch service {
      case .iam, .sts: source = .always(.iam)
      case .ssm, .instanceConnect: source = .always([])
      case .logs: source = .always(readsClock ? [.logs, .clock] : .logs)
      case .ec2: source = CloudParts.source(ofEC2: operation, readsClock: readsClock)
      }
    }

    public func parts(in cloud: Cloud) -> CloudParts {
      if let region, region != cloud.region {
        return readsClock ? [.otherRegions, .clock] : .otherRegions
      }
      switch source {
      case .always(let parts): return parts
      case .unless(let isEmpty, let parts, let part): return isEmpty(cloud) ? part : parts
      case .routes: return CloudParts.routes(in: cloud)
      }
    }
  }

  /// What becomes of packets behind a route table may depend on.
  public static func routes(in cloud: Cloud) -> CloudParts {
    var parts: CloudParts = [.routeTables, .internetGateways, .others]
    for route in cloud.network.routeTables.lazy.flatMap(\.routes) {
      if route.networkInterface != nil { parts.formUnion([.networkInterfaces, .instances]) }
      if route.peeringConnection != nil { parts.insert(.peeringConnections) }
    }
    return parts
  }

  private static func source(ofEC2 operation: String, readsClock: Bool) -> Reading.Source {
    let all = everything.subtracting([.clock, .connections, .iam, .logs])
    let parts = ec2[operation] ?? (readsClock ? all.union(.clock) : all)
    func unless(_ part: CloudParts, _ isEmpty: @escaping @Sendable (Cloud) -> Bool)
      -> Reading.Source
    {
      .unless(isEmpty, parts, else: part)
    }
    return switch operation {
    case "DescribeRouteTables": .routes
    case "DescribeInstances", "DescribeInstanceStatus":
      unless(.instances) { $0.network.instances.isEmpty }
    case "DescribeNetworkInterfaces":
      unless(.networkInterfaces) { $0.network.networkInterfaces.isEmpty }
    case "DescribeAddresses": unless(.elasticIPAddresses) { $0.network.elasticIPAddresses.isEmpty }
    case "DescribeNatGateways": unless(.others) { $0.network.natGateways.isEmpty }
    case "DescribeVpcEndpoints": unless(.others) { $0.network.vpcEndpoints.isEmpty }
    case "DescribeEgressOnlyInternetGateways":
      unless(.others) { $0.network.egressOnlyInternetGateways.isEmpty }
    case "DescribeInstanceConnectEndpoints":
      unless(.others) { $0.network.instanceConnectEndpoints.isEmpty }
    case "DescribeNetworkInsightsPaths": unless(.others) { $0[NetworkInsightsPath.self].isEmpty }
    case "DescribeNetworkInsightsAnalyses":
      unless(.others) { $0[NetworkInsightsAnalysis.self].isEmpty }
    case "DescribeSecurityGroups": unless(.securityGroups) { !$0.hasRulesAcrossVPCs }
    default: .always(parts)
    }
  }

  /// Time alone changes no answer but of these: elsewhere what falls due changes a resource.
  private static let clockOperations: Set<String> = [
    "DescribeInstanceStatus", "DescribeQueries", "GetQueryResults",
  ]

  private static let ec2: [String: CloudParts] = [
    "DescribeVpcs": [.vpcs, .others],
    "DescribeSubnets": [.subnets, .networkInterfaces, .others],
    "DescribeInternetGateways": [.internetGateways],
    "DescribeSecurityGroups": [.securityGroups, .peeringConnections],
    "DescribeNetworkAcls": [.networkACLs],
    // Of security groups they show the names, which never change, and a group in use is not deleted.
    "DescribeInstances": [.instances, .networkInterfaces, .elasticIPAddresses, .vpcs],
    "DescribeNetworkInterfaces": [.networkInterfaces, .elasticIPAddresses, .vpcs],
    "DescribeVpcPeeringConnections": [.peeringConnections],
    "DescribeFlowLogs": [.flowLogs],
    // What a transcript's account digest asks beside, and what changes seldom.
    "DescribeDhcpOptions": [.others],
    "DescribeVpcAttribute": [.vpcs],
    "DescribeSecurityGroupRules": [.securityGroups],
    "DescribeAddresses": [.elasticIPAddresses, .networkInterfaces, .instances, .others],
    "DescribeIamInstanceProfileAssociations": [.instances],
    "DescribeManagedPrefixLists": [.others],
    "GetManagedPrefixListEntries": [.others],
    "DescribeKeyPairs": [.others],
  ]
}

extension Cloud {
  /// Whether a rule names a group of another VPC: only then is there more to show than the rule.
  fileprivate var hasRulesAcrossVPCs: Bool {
    network.securityGroups.contains { group in
      group.rules.contains { rule in
        rule.peer.securityGroup.map { network.securityGroups[$0]?.vpc != group.vpc } ?? false
      }
    }
  }
}
