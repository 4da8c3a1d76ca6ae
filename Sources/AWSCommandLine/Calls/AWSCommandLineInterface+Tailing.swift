import AWSModel
import Documents
import Foundations

extension AWSCommandLineInterface {
  /// `aws logs tail GROUP`: the CLI's own command over `FilterLogEvents`.
  func tail(
    _ arguments: [String], _ globals: GlobalOptions, _ environment: CommandEnvironment
  ) throws(CommandLineError) -> Invocation {
    if arguments == ["help"] { return .text(Self.tailHelp) }
    let scan = try ArgumentScanner(options: Self.tailOptions, positionals: ["group_name"])
      .scan(arguments)
    guard let group = scan.positionals.first else {
      throw .usage("the following arguments are required: group_name")
    }
    guard scan.remaining.isEmpty else { throw .unknownOptions(ofCommand: scan.remaining) }
    guard scan.values["--follow"] == nil else {
      throw .general(
        "Following a log group is not simulated",
        advice: "time stands still between commands; type wait 5m and run the command again.")
    }
    guard let operation = operation(.logs, named: "FilterLogEvents") else {
      throw .general(
        "logs tail needs FilterLogEvents",
        advice: "vpclab does not simulate logs FilterLogEvents.")
    }
    var parameters = JSONObject()
    parameters[group.hasPrefix("arn:") ? "logGroupIdentifier" : "logGroupName"] = .string(group)
    parameters["startTime"] = .integer(
      try TailStart.milliseconds(
        of: scan.values["--since"]?.first ?? "10m", now: environment.now))
    if let pattern = scan.values["--filter-pattern"]?.first {
      parameters["filterPattern"] = .string(pattern)
    }
    if let names = scan.values["--log-stream-names"] {
      parameters["logStreamNames"] = .array(names.map(JSONValue.string))
    }
    if let prefix = scan.values["--log-stream-name-prefix"]?.first {
      parameters["logStreamNamePrefix"] = .string(prefix)
    }
    try ParameterValidation.check(parameters, members: operation.input)
    let region = try region(of: globals, .logs)
    let format = scan.values["--format"]?.first.flatMap(LogLineFormat.init) ?? .detailed
    let paging = try operation.model.paginator.flatMap {
      paginator throws(CommandLineError) in
      try Paging(paginator, ArgumentScanner.Scan(), isOn: true)
    }
    return .call(
      Call(
        request: Request(.logs, operation.name, parameters, region: region), operation: operation,
        output: globals.output(in: environment), paging: paging, rendering: .logLines(format)))
  }

  static let tailOptions = OptionTable([
    Option(name: "--since", arity: .one),
    Option(name: "--follow", arity: .none),
    Option(name: "--format", arity: .one, choices: LogLineFormat.allCases.map(\.rawValue)),
    Option(name: "--filter-pattern", arity: .one),
    Option(name: "--log-stream-names", arity: .oneOrMore),
    Option(name: "--log-stream-name-prefix", arity: .one),
  ])
}

/// `aws logs tail --format`.
enum LogLineFormat: String, CaseIterable, Sendable {
  case detailed, short, json

  func text(of response: JSONObject) -> String {
    (response["events"]?.array ?? []).map { line(of: $0) + "\n" }.joined()
  }

  private func line(of event: JSONValue) -> String {
    let milliseconds = event["timestamp"]?.integer ?? 0
    let message = event["message"]?.string ?? ""
    let stream = event["logStreamName"]?.string ?? ""
    let time = Instant(milliseconds: milliseconds)
    let microseconds = (milliseconds.flooredModulo(1000) * 1000).padded(to: 6)
    return switch self {
    case .detailed: "\(time.dateAndTime).\(microseconds)+00:00 \(stream) \(message)"
    case .short: "\(time.dateAndTime) \(message)"
    case .json:
      if let document = try? JSONValue(parsingJSON: message), !document.isScalar {
        "\(time.dateAndTime) \(document.json())"
      } else {
        "\(time.dateAndTime) \(message)"
      }
    }
  }
}
