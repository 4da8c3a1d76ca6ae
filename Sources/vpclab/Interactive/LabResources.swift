import AWSCommandLine
import AWSServices
import DataPlane
import NetworkModel

/// The lab's resources as values of an operation's members, each with its Name tag beside it.
struct LabResources {
  let cloud: Cloud

  /// For `VpcId`, `SubnetIds`, `RoleName` …; none where the member holds no id.
  func candidates(for member: String) -> [Candidate] {
    switch member.hasSuffix("s") ? String(member.dropLast()) : member {
    case "VpcId", "PeerVpcId": named(cloud.network.vpcs)
    case "SubnetId": named(cloud.network.subnets)
    case "InternetGatewayId", "GatewayId": named(cloud.network.internetGateways)
    case "RouteTableId": named(cloud.network.routeTables)
    case "GroupId", "SecurityGroupId": named(cloud.network.securityGroups)
    case "NetworkAclId": named(cloud.network.networkACLs)
    case "InstanceId": named(cloud.network.instances)
    case "NetworkInterfaceId": named(cloud.network.networkInterfaces)
    case "VpcPeeringConnectionId": named(cloud.network.peeringConnections)
    case "FlowLogId": named(cloud.fabric.flowLogs)
    case "NetworkInsightsPathId": named(cloud.networkInsightsPaths)
    case "NetworkInsightsAnalysisId": named(cloud.networkInsightsAnalyses)
    case "Source", "Destination":
      named(cloud.network.instances) + named(cloud.network.networkInterfaces)
        + named(cloud.network.internetGateways)
        + named(cloud.network.peeringConnections)
    case "KeyPairId": named(cloud.keyPairs)
    case "KeyName": cloud.keyPairs.map { Candidate($0.keyName, $0.id.rawValue) }
    case "ResourceId", "Resource":
      named(cloud.network.vpcs) + named(cloud.network.subnets) + named(cloud.network.instances)
    case "RoleName": cloud.roles.map { Candidate($0.name) }
    case "PolicyArn": cloud.managedPolicies.map { Candidate($0.arn) }
    case "DeliverLogsPermissionArn": cloud.roles.map { Candidate($0.arn) }
    case "LogGroupName", "logGroupName": cloud.logGroups.map { Candidate($0.name) }
    default: []
    }
  }

  private func named(_ resources: some Sequence<some Resource>) -> [Candidate] {
    resources.map { Candidate($0.id.rawValue, $0.name ?? "") }
  }
}
