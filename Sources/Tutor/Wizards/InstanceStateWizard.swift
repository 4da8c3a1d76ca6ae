public import AWSServices
import NetworkModel

/// *Instance state*: start or stop an instance.
public enum InstanceStateWizard: Wizard {
  public static let id = "instance-state"
  public static let position = 135
  public static let title = "Instance state"
  public static let verb = "Change"

  public static func fields(in cloud: Cloud, given values: FormValues) -> [FormField] {
    let instances = cloud.network.instances.filter { [.running, .stopped].contains($0.state) }
    let state = cloud.network.instances[parsing: values["instance"]]?.state
    return [
      FormField.resource(
        "instance", "Instance", among: instances,
        help: "A stopped instance keeps its private address and loses its public one.",
        remedy: .form("instance")),
      FormField(
        "action", "Action",
        kind: .choice(state == .stopped ? [.init("start", "Start")] : [.init("stop", "Stop")]),
        default: state == .stopped ? "start" : "stop", help: "What the instance's state allows."),
    ]
  }

  public static func preview(of values: FormValues, in cloud: Cloud) -> FormPreview {
    FormPreview(
      cloud.network.instances[parsing: values["instance"]]?.name ?? values["instance"],
      [.init("Action", values["action"])])
  }

  public static func made(from values: FormValues, in cloud: Cloud) -> Statement? {
    guard let instance = cloud.network.instances[parsing: values["instance"]] else { return nil }
    return "\(NamedResource(instance)) is \(instance.state.name) now."
  }

  public static func commands(for values: FormValues, in cloud: Cloud) -> [String] {
    let verb = values["action"]
    return [
      "aws ec2 \(verb)-instances --instance-ids \(values["instance"])",
      "aws ec2 wait instance-\(verb == "start" ? "running" : "stopped") "
        + "--instance-ids \(values["instance"])",
    ]
  }
}
