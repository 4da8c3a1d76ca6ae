public import AWSServices
import Foundations

/// *Delete log group(s)*, with everything in it.
public enum DeleteLogGroupWizard: Wizard {
  public static let id = "delete-log-group"
  public static let position = 155
  public static let title = "Delete log group"
  public static let verb = "Delete"

  public static func fields(in cloud: Cloud, given values: FormValues) -> [FormField] {
    [
      FormField(
        "group", "Log group", kind: .choice(cloud.logGroups.map { .init($0.name) }),
        default: cloud.logGroups.first?.name ?? "",
        help: "Delete its flow log first: a living one makes the group anew.",
        remedy: .form("log-group"))
    ]
  }

  public static func preview(of values: FormValues, in cloud: Cloud) -> FormPreview {
    FormPreview(values["group"], [])
  }

  public static func made(from values: FormValues, in cloud: Cloud) -> Statement? {
    "Deleted the log group \(code: values["group"])."
  }

  public static func commands(for values: FormValues, in cloud: Cloud) -> [String] {
    ["aws logs delete-log-group --log-group-name \(values["group"].shellQuoted)"]
  }
}
