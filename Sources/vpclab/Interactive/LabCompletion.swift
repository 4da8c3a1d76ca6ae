import AWSCommandLine
import AWSServices
import DataPlane
import LabSession
import LabShell
import NetworkModel
import TerminalUI
import Tutor

/// What Tab offers at the prompt: tutor words, programs, and the AWS CLI with the lab's own
/// resources.
struct LabCompletion {
  private let lab: Lab

  init(_ lab: Lab) {
    self.lab = lab
  }

  func complete(_ beforeCursor: String) -> Completion {
    let word = beforeCursor.split(separator: " ", omittingEmptySubsequences: false).last ?? ""
    let resources = LabResources(cloud: lab.state.cloud.serving(region(of: beforeCursor)))
    let tutor = (lab.candidates(for: beforeCursor) ?? []).map { Candidate($0) }
    let shell = lab.state.shell.candidates(for: beforeCursor, in: lab.state.cloud) {
      resources.candidates(for: $0)
    }
    var seen: Set<String> = []
    let candidates = (tutor + shell).filter { seen.insert($0.text).inserted }
    return Completion(
      word: String(word),
      candidates: candidates.map { .init(Self.quoted($0.text), description: $0.remark) })
  }

  /// The Region that the line's `aws` command is about, if it can be used; else the lab's own.
  private func region(of line: String) -> String {
    let home = lab.state.cloud.region
    let words = line.split(separator: " ").map(String.init)
    let shell = lab.state.shell
    let named =
      words.lastIndex(of: "--region").flatMap { $0 + 1 < words.count ? words[$0 + 1] : nil }
      ?? shell.value(of: "AWS_REGION") ?? shell.value(of: "AWS_DEFAULT_REGION")
      ?? shell.awsConfiguration.region
    guard words.first == "aws", let named, Cloud.isUsable(region: named) else { return home }
    return named
  }

  /// A name with blanks is one word only in quotes.
  private static func quoted(_ text: String) -> String {
    text.contains(" ") ? "\"\(text)\"" : text
  }
}

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
    case "InstanceType": InstanceType.catalogue.map { Candidate($0.name) }
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
