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
