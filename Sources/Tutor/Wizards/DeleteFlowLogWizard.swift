public import AWSServices
import DataPlane
import NetworkModel

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
        remedy: .form("flow-log"))
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
