public import AWSModel
public import Documents
import JMESPath

extension AWSCommandLineInterface {
  func wait(
    _ service: Service, _ arguments: [String], _ globals: GlobalOptions,
    _ environment: CommandEnvironment
  ) throws(CommandLineError) -> Invocation {
    let waiters = Waiter.all(of: service)
    let choice = try ArgumentScanner(options: OptionTable([]), positionals: ["subcommand"])
      .scan(arguments)
    guard let name = choice.positionals.first else {
      guard choice.remaining.isEmpty else { throw .unknownOptions(ofCommand: choice.remaining) }
      throw .parameter(
        "usage: aws [options] \(service.rawValue) wait <subcommand> [parameters]\n"
          + "aws: [ERROR]: too few arguments")
    }
    if name == "help" { return .text(helpForWaiters(of: service)) }
    guard let waiter = waiters.first(where: { $0.commandName == name }) else {
      if let other = AWSNames.waiter(service, commandName: name) {
        throw .notSimulated("Waiter \(other) is not available", name, see: "\(service) wait help")
      }
      throw Suggestion.invalidChoice(name, of: "subcommand", among: waiters.map(\.commandName))
    }
    guard let operation = operation(service, named: waiter.operation) else {
      throw .general(
        "Waiter \(waiter.name) needs \(waiter.operation)",
        advice: "vpclab does not simulate \(service.rawValue) \(waiter.operation).")
    }
    var globals = globals
    let reading = try OperationArguments(
      operation, choice.remaining, globals: &globals, environment: environment)
    switch reading.outcome {
    case .skeleton(let text): return .text(text)
    case .parameters(let parameters):
      return .wait(
        WaiterRun(
          waiter,
          Request(service, operation.name, parameters, region: try region(of: globals, service))))
    }
  }
}

extension AWSCommandLineInterface {
  /// `aws ec2-instance-connect ssh`: recognised here, opened by the shell.
  func instanceConnect(
    _ name: String, _ arguments: [String], _ globals: GlobalOptions
  ) throws(CommandLineError) -> Invocation {
    if arguments == ["help"] { return .text(Self.connectHelp) }
    guard name == "ssh" else {
      throw .notSimulated(
        "The tunnel needs a port of your own computer.", name, see: "ec2-instance-connect help")
    }
    let scan = try ArgumentScanner(options: Self.connectOptions, positionals: [])
      .scan(arguments)
    guard let instance = scan.values["--instance-id"]?.first else {
      throw .usage("the following arguments are required: --instance-id")
    }
    guard scan.remaining.isEmpty else { throw .unknownOptions(ofCommand: scan.remaining) }
    for option in ["--local-forwarding", "--ssh-port"] {
      if let value = scan.values[option]?.first, value != "22" {
        throw .notSimulated("AWS has \(option).", option, see: "ec2-instance-connect ssh help")
      }
    }
    let digits = instance.dropFirst(2)
    guard instance.hasPrefix("i-"), !digits.isEmpty,
      digits.allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber) })
    else {
      throw .parameter(
        "The specified instance ID is invalid. "
          + "Provide the full instance ID in the form i-xxxxxxxxxxxxxxxxx."
      )
    }
    var type = scan.values["--connection-type"]?.first ?? "auto"
    if scan.values["--eice-options"] != nil {
      guard type != "direct" else {
        throw .parameter("eice-options can't be specified when connection type is direct.")
      }
      type = "eice"
    }
    let address = scan.values["--instance-ip"]?.first
    guard address == nil || type != "auto" else {
      throw .parameter("When specifying instance-ip, you must specify connection-type.")
    }
    let region = try region(of: globals, .ec2)
    return .connect(
      InstanceConnection(
        instanceID: instance, address: address,
        keyFile: scan.values["--private-key-file"]?.first,
        user: scan.values["--os-user"]?.first ?? "ec2-user",
        connectionType: type, region: region))
  }

  static let connectOptions = OptionTable([
    Option(name: "--instance-id", arity: .one, isRequired: true),
    Option(name: "--instance-ip", arity: .one),
    Option(name: "--private-key-file", arity: .one),
    Option(name: "--os-user", arity: .one),
    Option(name: "--ssh-port", arity: .one),
    Option(name: "--local-forwarding", arity: .one),
    Option(name: "--eice-options", arity: .one),
    Option(name: "--connection-type", arity: .one, choices: ["direct", "eice", "auto"]),
  ])
}

/// A waiter at work: ask `request`, show it the answer, and do what it says next.
public struct WaiterRun: Sendable {
  public let request: Request
  let waiter: Waiter
  private var attempts = 0
  private var lastMatch: String?

  /// What follows an answer.
  public enum Step: Equatable, Sendable {
    case succeeded
    /// Let that many simulated seconds pass and ask again.
    case again(afterSeconds: Int)
    case failed(CommandLineError)
  }

  init(_ waiter: Waiter, _ request: Request) {
    self.waiter = waiter
    self.request = request
  }

  public mutating func step(after answer: Result<JSONObject, AWSError>) -> Step {
    attempts += 1
    let acceptor = waiter.acceptors.first { Self.matches($0, answer) }
    if let acceptor {
      let reason = Self.reason(acceptor)
      switch acceptor.state {
      case .success: return .succeeded
      case .failure:
        return .failed(failure("Waiter encountered a terminal failure state: \(reason)"))
      case .retry: lastMatch = reason
      }
    } else if case .failure(let error) = answer {
      if let unreached = CommandLineError(unreached: error) { return .failed(unreached) }
      return .failed(failure("An error occurred (\(error.code)): \(error.message)"))
    }
    guard attempts < waiter.maximumAttempts else {
      let previous = lastMatch.map { " Previously accepted state: \($0)" } ?? ""
      return .failed(failure("Max attempts exceeded\(previous.isEmpty ? "" : ".")\(previous)"))
    }
    return .again(afterSeconds: waiter.delay)
  }

  private func failure(_ reason: String) -> CommandLineError {
    .general("Waiter \(waiter.name) failed: \(reason)")
  }

  private static func matches(
    _ acceptor: Waiter.Acceptor, _ answer: Result<JSONObject, AWSError>
  ) -> Bool {
    switch (acceptor.matcher, answer) {
    case (.status, .success): return acceptor.expected == 200
    case (.error, .failure(let error)): return acceptor.expected == .string(error.code)
    case (.path, .success(let response)):
      return value(of: acceptor.argument, in: response) == acceptor.expected
    case (.pathAll, .success(let response)):
      guard let elements = value(of: acceptor.argument, in: response).array else { return false }
      return !elements.isEmpty && elements.allSatisfy { $0 == acceptor.expected }
    case (.pathAny, .success(let response)):
      let elements = value(of: acceptor.argument, in: response).array
      return elements?.contains(acceptor.expected) ?? false
    case (.status, .failure), (.error, .success), (.path, .failure), (.pathAll, .failure),
      (.pathAny, .failure):
      return false
    }
  }

  /// The paths are the waiters' own; what cannot be evaluated does not match.
  private static func value(of path: String, in response: JSONObject) -> JSONValue {
    (try? JMESPathExpression(parsing: path).evaluate(.object(response))) ?? .null
  }

  private static func reason(_ acceptor: Waiter.Acceptor) -> String {
    let (path, expected) = (acceptor.argument, acceptor.expected.pythonText)
    return switch acceptor.matcher {
    case .path: "For expression \"\(path)\" we matched expected path: \"\(expected)\""
    case .pathAll:
      "For expression \"\(path)\" all members matched expected path: \"\(expected)\""
    case .pathAny:
      "For expression \"\(path)\" we matched expected path: \"\(expected)\" at least once"
    case .status: "Matched expected HTTP status code: \(expected)"
    case .error: "Matched expected service error code: \(expected)"
    }
  }
}
