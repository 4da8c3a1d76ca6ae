public import AWSServices
import Foundations

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
      FormField(
        "group", "Log group", kind: .choice(cloud.logGroups.map { .init($0.name) }),
        default: cloud.logGroups.first?.name ?? "",
        help: "Flow logs write into it; wizard log-group creates one.",
        remedy: .form("log-group")),
      FormField(
        "stream", "Log stream", kind: .choice(streams), default: streams.first?.value ?? "",
        help: """
          One for each network interface. It takes some ten minutes until the first is there: \
          wait 15m.
          """,
        remedy: .wait(minutes: 15)),
      FormField(
        "limit", "Number of events", default: "20", help: "The newest ones, from 1 to 1000.",
        problem: { text in
          GivenNumber(text, in: 1...1000) != nil
            ? nil : .notANumber(text, from: 1, to: 1000)
        }),
    ]
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
