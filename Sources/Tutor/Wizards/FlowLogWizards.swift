public import AWSServices
import DataPlane
import Foundations
import NetworkModel

/// *Create flow log* on a VPC, to CloudWatch Logs.
public enum FlowLogWizard: Wizard {
  public static let id = "flow-log"
  public static let position = 40
  public static let title = "Create flow log"

  public static func fields(in cloud: Cloud, given values: FormValues) -> [FormField] {
    [
      FormField.resource(
        "vpc", "VPC", among: cloud.network.vpcs.sorted { !$0.isDefault && $1.isDefault },
        help: "Its Flow logs tab in the console.", missing: "There is no VPC.",
        remedy: .form("vpc")),
      FormField("name", "Name - optional", help: "Such as NextWorkVPCFlowLog."),
      FormField(
        "filter", "Filter", kind: .choice([.init("All"), .init("Accept"), .init("Reject")]),
        default: "All", help: "All records both what was let through and what was refused."),
      FormField(
        "interval", "Maximum aggregation interval",
        kind: .choice([.init("600", "10 minutes"), .init("60", "1 minute")]), default: "600",
        help: "A flow log can't be changed later."),
      FormField.logGroup(
        in: cloud, label: "Destination log group",
        help: "Flow logs write into it; wizard log-group creates one.",
        missing: "There is no log group yet.", remedy: .form("log-group")),
      FormField(
        "role", "Service role",
        kind: .choice(
          usableRoles(in: cloud).map { .init($0.arn, name: $0.name) }),
        default: usableRoles(in: cloud).first?.arn ?? "",
        help: "Only roles that trust vpc-flow-logs.amazonaws.com are listed: wizard role.",
        missing: "There is no role yet that trusts vpc-flow-logs.amazonaws.com.",
        // One that trusts somebody else is mended.
        remedy: .form(
          cloud.roles.contains { !$0.path.hasPrefix("/aws-service-role/") } ? "trust" : "role")),
    ]
  }

  /// The console offers only roles that the service may assume (IAM-31).
  private static func usableRoles(in cloud: Cloud) -> [Role] {
    cloud.roles.filter { cloud.trusts($0, service: "vpc-flow-logs.amazonaws.com") }
  }

  public static func preview(of values: FormValues, in cloud: Cloud) -> FormPreview {
    let vpc = cloud.network.vpcs[parsing: values["vpc"]]?.name ?? values["vpc"]
    return FormPreview(
      values["name"],
      [
        .init("VPC", vpc), .init("Filter", values["filter"], isWord: true),
        .init("Maximum aggregation interval", "\(values["interval"]) s"),
        .init("Destination log group", values["group"]),
      ])
  }

  public static func made(from values: FormValues, in cloud: Cloud) -> Statement? {
    guard let vpc = cloud.network.vpcs[parsing: values["vpc"]],
      let flowLog = cloud.fabric.flowLogs.last(where: { $0.scope == .vpc(vpc.id) })
    else { return nil }
    return """
      Created \(NamedResource(flowLog)) on \(NamedResource(vpc)): \
      \(flowLog.trafficType.rawValue) records, every \(flowLog.maxAggregationInterval) s, \
      into \(code: flowLog.logGroupName).
      """
  }

  public static func commands(for values: FormValues, in cloud: Cloud) -> [String] {
    let name =
      values["name"].isEmpty ? "" : " " + VPCWizard.tags("vpc-flow-log", values["name"])
    return [
      "aws ec2 create-flow-logs --resource-type VPC --resource-ids \(values["vpc"]) "
        + "--traffic-type \(values["filter"].uppercased()) "
        + "--max-aggregation-interval \(values["interval"]) "
        + "--log-destination-type cloud-watch-logs "
        + "--log-group-name \(values["group"].shellQuoted) "
        + "--deliver-logs-permission-arn \(values["role"])\(name)"
    ]
  }
}

/// *Delete flow logs*; its records stay in the log group.
public enum DeleteFlowLogWizard: Wizard {
  public static let id = "delete-flow-log"
  public static let position = 150
  public static let title = "Delete flow log"
  public static let verb = "Delete"

  public static func fields(in cloud: Cloud, given values: FormValues) -> [FormField] {
    [
      FormField.resource(
        "flow-log", "Flow log", among: cloud.fabric.flowLogs,
        help: "A flow log cannot be changed: delete it and create another.",
        missing: "There is no flow log to delete.")
    ]
  }

  public static func preview(of values: FormValues, in cloud: Cloud) -> FormPreview {
    let flowLog = cloud.fabric.flowLogs[parsing: values["flow-log"]]
    return FormPreview(
      flowLog?.name ?? values["flow-log"],
      [.init("Destination log group", flowLog?.logGroupName ?? "")])
  }

  public static func removed(by values: FormValues, in cloud: Cloud) -> Statement? {
    let resource = NamedResource(
      id: values["flow-log"], name: cloud.name(ofResource: values["flow-log"]))
    return "Deleted \(resource)."
  }

  public static func commands(for values: FormValues, in cloud: Cloud) -> [String] {
    ["aws ec2 delete-flow-logs --flow-log-ids \(values["flow-log"])"]
  }
}
