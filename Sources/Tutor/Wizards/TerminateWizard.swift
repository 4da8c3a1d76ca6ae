public import AWSServices
import NetworkModel

/// *Terminate instance*, and wait until it is gone.
public enum TerminateWizard: Wizard {
  public static let id = "terminate"
  public static let position = 160
  public static let title = "Terminate instance"
  public static let verb = "Terminate"

  public static func fields(in cloud: Cloud, given values: FormValues) -> [FormField] {
    let instances = cloud.network.instances.filter {
      ![.terminated, .shuttingDown].contains($0.state)
    }
    let all = FormField.Choice("all", "All instances")
    return [
      FormField(
        "instance", "Instance",
        kind: .choice(instances.map { FormField.choice($0) } + (instances.isEmpty ? [] : [all])),
        default: instances.first?.id.rawValue ?? "",
        help: "An instance that is terminated cannot come back, nor can what was on it.",
        remedy: .form("instance"))
    ]
  }

  public static func preview(of values: FormValues, in cloud: Cloud) -> FormPreview {
    FormPreview(cloud.name(ofResource: values["instance"]) ?? values["instance"], [])
  }

  public static func removed(by values: FormValues, in cloud: Cloud) -> Statement? {
    guard values["instance"] != "all" else { return "Terminated all instances." }
    let instance = NamedResource(
      id: values["instance"], name: cloud.name(ofResource: values["instance"]))
    return "Terminated \(instance)."
  }

  public static func commands(for values: FormValues, in cloud: Cloud) -> [String] {
    let ids =
      values["instance"] == "all"
      ? cloud.network.instances.filter { ![.terminated, .shuttingDown].contains($0.state) }
        .map(\.id.rawValue).joined(separator: " ") : values["instance"]
    return [
      "aws ec2 terminate-instances --instance-ids \(ids)",
      "aws ec2 wait instance-terminated --instance-ids \(ids)",
    ]
  }
}
