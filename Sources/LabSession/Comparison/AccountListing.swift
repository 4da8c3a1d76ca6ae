public import AWSServices
public import Foundations
public import LabShell

/// An account as AWS would list it, a line a resource: what two moments of a lab are compared by.
public struct AccountListing {
  public let lines: [String]
  /// The work that it took.
  public let steps: Int

  public init(of cloud: Cloud, with fuel: Fuel = .forOneInput) {
    var cloud = cloud
    // Nobody's variables and functions stand in the way of a shell of our own.
    var shell = Shell(seed: 0)
    var left = fuel
    lines = Self.lists.flatMap { list -> [String] in
      let command =
        "aws \(list.command) --region \(cloud.homeRegion) --query '\(list.query)' --output text"
      let result = shell.execute(ShellProgram(command), on: &cloud, with: left)
      left.spend(result.steps)
      var text = ""
      for case .standardOutput(let part) in result.outputs { text += part }
      return text.split(whereSeparator: \.isNewline).map { line in
        "\(list.kind): \(line.split(separator: "\t").joined(separator: " "))"
      }
    }
    steps = fuel.remaining - left.remaining
  }

  private static let lists: [(kind: String, command: String, query: String)] = [
    ("VPC", "ec2 describe-vpcs", "Vpcs[].[VpcId,CidrBlock,State]"),
    ("subnet", "ec2 describe-subnets", "Subnets[].[SubnetId,VpcId,CidrBlock]"),
    (
      "instance", "ec2 describe-instances",
      "Reservations[].Instances[].[InstanceId,State.Name,PrivateIpAddress,PublicIpAddress]"
    ),
    (
      "route", "ec2 describe-route-tables",
      #"RouteTables[].[RouteTableId,join(`", "`,Routes[].join(`" "`,[DestinationCidrBlock||`"-"`,GatewayId||VpcPeeringConnectionId||NatGatewayId||`"-"`,State]))]"#
    ),
    (
      "security group rule", "ec2 describe-security-group-rules",
      "SecurityGroupRules[].[SecurityGroupRuleId,GroupId,IsEgress,IpProtocol,FromPort,ToPort,CidrIpv4]"
    ),
    (
      "internet gateway", "ec2 describe-internet-gateways",
      "InternetGateways[].[InternetGatewayId,Attachments[0].VpcId]"
    ),
    (
      "peering connection", "ec2 describe-vpc-peering-connections",
      "VpcPeeringConnections[].[VpcPeeringConnectionId,Status.Code]"
    ),
    (
      "flow log", "ec2 describe-flow-logs",
      "FlowLogs[].[FlowLogId,ResourceId,TrafficType,DeliverLogsStatus]"
    ),
    ("log group", "logs describe-log-groups", "logGroups[].[logGroupName]"),
    ("role", "iam list-roles", "Roles[].[RoleName]"),
  ]
}
