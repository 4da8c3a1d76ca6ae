public import AWSModel
import DataPlane
import NetworkModel

extension CloudParts {
  /// What the answer of a describe, list or get operation may depend on, the account being as it is.
  ///
  /// The operations that lessons ask most are told apart; of any other the whole service counts.
  /// Where nothing is that leads to another part, that part does not count: it cannot matter before
  /// a part that does count has changed.
  public static func read(by operation: String, of service: Service, in cloud: Cloud) -> CloudParts
  {
    switch service {
    case .iam: return .iam
    case .sts: return []
    case .logs: return clockOperations.contains(operation) ? [.logs, .clock] : .logs
    case .ec2: return read(byEC2: operation, in: cloud)
    }
  }

  /// What becomes of packets behind a route table may depend on.
  public static func routes(in cloud: Cloud) -> CloudParts {
    let parts: CloudParts = [.routeTables, .internetGateways, .peeringConnections, .others]
    let leadsToInterface = cloud.network.routeTables.contains { table in
      table.routes.contains { $0.networkInterface != nil }
    }
    return leadsToInterface ? parts.union([.networkInterfaces, .instances]) : parts
  }

  private static func read(byEC2 operation: String, in cloud: Cloud) -> CloudParts {
    switch operation {
    case "DescribeRouteTables": return routes(in: cloud)
    case "DescribeInstances" where cloud.network.instances.isEmpty: return .instances
    case "DescribeNetworkInterfaces" where cloud.network.networkInterfaces.isEmpty:
      return .networkInterfaces
    case "DescribeInstanceStatus" where cloud.network.instances.isEmpty: return .instances
    case "DescribeAddresses" where cloud.network.elasticIPAddresses.isEmpty:
      return .elasticIPAddresses
    case "DescribeNatGateways" where cloud.network.natGateways.isEmpty: return .others
    case "DescribeVpcEndpoints" where cloud.network.vpcEndpoints.isEmpty: return .others
    case "DescribeNetworkInsightsPaths" where cloud.networkInsightsPaths.isEmpty: return .others
    case "DescribeNetworkInsightsAnalyses" where cloud.networkInsightsAnalyses.isEmpty:
      return .others
    case "DescribeSecurityGroups" where !cloud.hasRulesAcrossVPCs: return .securityGroups
    default:
      if let parts = ec2[operation] { return parts }
      let parts = everything.subtracting([.clock, .connections, .iam, .logs])
      return clockOperations.contains(operation) ? parts.union(.clock) : parts
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
    "DescribeInstances": [
      .instances, .networkInterfaces, .elasticIPAddresses, .securityGroups, .vpcs,
    ],
    "DescribeNetworkInterfaces": [
      .networkInterfaces, .elasticIPAddresses, .securityGroups, .vpcs,
    ],
    "DescribeVpcPeeringConnections": [.peeringConnections],
    "DescribeFlowLogs": [.flowLogs],
    // What a transcript's account digest asks beside, and what changes seldom.
    "DescribeDhcpOptions": [.others],
    "DescribeVpcAttribute": [.vpcs],
    "DescribeSecurityGroupRules": [.securityGroups],
    "DescribeAddresses": [.elasticIPAddresses, .networkInterfaces, .instances, .others],
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
