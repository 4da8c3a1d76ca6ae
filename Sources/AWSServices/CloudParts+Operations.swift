import NetworkModel
import DataPlane
public import AWSModel

extension CloudParts {
  /// What the answer of a describe, list or get operation may depend on.
  ///
  /// The operations that lessons ask most are told apart; of any other the whole service counts.
  public static func read(by request: Request) -> CloudParts {
    switch request.service {
    case .iam: return .iam
    case .sts: return []
    case .logs:
      return clockOperations.contains(request.operation) ? [.logs, .clock] : .logs
    case .ec2:
      if let parts = ec2[request.operation] { return parts }
      let parts = everything.subtracting([.clock, .connections, .iam, .logs])
      return clockOperations.contains(request.operation) ? parts.union(.clock) : parts
    }
  }

  /// Time alone changes no answer but of these: elsewhere what falls due changes a resource.
  private static let clockOperations: Set<String> = [
    "DescribeInstanceStatus", "DescribeQueries", "GetQueryResults",
  ]

  private static let ec2: [String: CloudParts] = [
    "DescribeVpcs": [.vpcs, .others],
    "DescribeSubnets": [.subnets, .vpcs, .networkInterfaces, .others],
    "DescribeInternetGateways": [.internetGateways],
    "DescribeRouteTables": [
      .routeTables, .internetGateways, .peeringConnections, .networkInterfaces, .instances, .others,
    ],
    "DescribeSecurityGroups": [.securityGroups, .vpcs, .peeringConnections],
    "DescribeNetworkAcls": [.networkACLs],
    "DescribeInstances": [
      .instances, .networkInterfaces, .elasticIPAddresses, .securityGroups, .subnets, .vpcs,
    ],
    "DescribeNetworkInterfaces": [
      .networkInterfaces, .instances, .elasticIPAddresses, .securityGroups, .subnets, .vpcs,
      .others,
    ],
    "DescribeVpcPeeringConnections": [.peeringConnections, .vpcs],
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
