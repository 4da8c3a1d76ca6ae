public import AWSServices
import Foundations

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
          text == "Never expire" || GivenNumber(text) != nil
            ? nil : .notANumber(text, alternative: "Never expire")
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
