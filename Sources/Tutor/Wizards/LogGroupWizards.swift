public import AWSServices
import DataPlane
import Foundations
import NetworkModel

/// *Create log group*.
public enum LogGroupWizard: Wizard {
  public static let id = "log-group"
  public static let position = 30
  public static let title = "Create log group"

  public static func fields(in cloud: Cloud, given values: FormValues) -> [FormField] {
    [
      FormField(
        "name", "Log group name", example: "NextWorkVPCFlowLogsGroup",
        help: "Such as NextWorkVPCFlowLogsGroup.",
        problem: FormField.emptyProblem),
      FormField(
        "retention", "Retention setting", default: "Never expire",
        help: "Never expire, or a number of days such as 7 or 30.",
        problem: { text in
          guard text != "Never expire" else { return nil }
          let allowed = LogGroup.retentionDays
          guard let days = GivenNumber(text)?.value, allowed.contains(days) else {
            return .notAChoice(text, among: ["Never expire"] + allowed.map(String.init), help: "")
          }
          return nil
        }),
      FormField(
        "class", "Log class", kind: .choice([.init("STANDARD"), .init("INFREQUENT_ACCESS")]),
        default: "STANDARD", help: "It can't be changed later."),
    ]
  }

  public static func preview(of values: FormValues, in cloud: Cloud) -> FormPreview {
    FormPreview(
      values["name"],
      [
        .init("Retention setting", values["retention"], isWord: true),
        .init("Log class", values["class"]),
      ])
  }

  public static func made(from values: FormValues, in cloud: Cloud) -> Statement? {
    "Created the log group \(code: values["name"])."
  }

  public static func commands(for values: FormValues, in cloud: Cloud) -> [String] {
    let name = values["name"].shellQuoted
    var command = "aws logs create-log-group --log-group-name \(name)"
    if values["class"] != "STANDARD" { command += " --log-group-class \(values["class"])" }
    guard let days = GivenNumber(values["retention"])?.value else { return [command] }
    return [
      command,
      "aws logs put-retention-policy --log-group-name \(name) --retention-in-days \(days)",
    ]
  }
}

/// *Log events* of a log stream: the records themselves.
public enum LogEventsWizard: Wizard {
  public static let id = "log-events"
  public static let position = 110
  public static let title = "Log groups · Log events"
  public static let showsOutput = true

  public static func fields(in cloud: Cloud, given values: FormValues) -> [FormField] {
    let group = cloud.logGroups.first { $0.name == values["group"] }
    let streams = group?.streams.map { FormField.Choice($0.name) } ?? []
    return [
      FormField.logGroup(
        in: cloud, help: "Flow logs write into it; wizard log-group creates one.",
        missing: "There is no log group yet.", remedy: .form("log-group")),
      FormField(
        "stream", "Log stream", kind: .choice(streams), default: streams.first?.value ?? "",
        help: """
          One for each network interface. It takes some ten minutes until the first is there: \
          wait 15m.
          """,
        missing: "The log group has no log stream yet.",
        remedy: isComing(into: values["group"], in: cloud) ? .wait(minutes: 15) : nil),
      FormField(
        "limit", "Number of events", default: "20", help: "The newest ones, from 1 to 1000.",
        problem: { text in
          GivenNumber(text, in: 1...1000) != nil
            ? nil : .notANumber(text, from: 1, to: 1000)
        }),
    ]
  }

  /// Whether waiting brings a stream: not where a flow log cannot deliver, or there is none.
  private static func isComing(into group: String, in cloud: Cloud) -> Bool {
    cloud.fabric.flowLogs.contains { flowLog in
      guard flowLog.logGroupName == group else { return false }
      if case .failed = flowLog.delivery { return false }
      return true
    }
  }

  public static func preview(of values: FormValues, in cloud: Cloud) -> FormPreview {
    FormPreview(
      values["stream"],
      [.init("Log group", values["group"]), .init("Number of events", values["limit"])])
  }

  public static func commands(for values: FormValues, in cloud: Cloud) -> [String] {
    [
      "aws logs get-log-events --log-group-name \(values["group"].shellQuoted) "
        + "--log-stream-name \(values["stream"].shellQuoted) --limit \(values["limit"]) "
        + "--query 'events[].[message]' --output text"
    ]
  }
}

/// *Delete log group(s)*, with everything in it.
public enum DeleteLogGroupWizard: Wizard {
  public static let id = "delete-log-group"
  public static let position = 155
  public static let title = "Delete log group"
  public static let verb = "Delete"

  public static func fields(in cloud: Cloud, given values: FormValues) -> [FormField] {
    [
      FormField.logGroup(
        in: cloud, help: "Delete its flow log first: a living one makes the group anew.",
        missing: "There is no log group to delete.")
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
