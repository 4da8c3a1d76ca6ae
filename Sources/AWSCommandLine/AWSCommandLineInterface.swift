public import AWSModel
import JMESPath

/// The AWS CLI, version 2, over the operations that it is given: arguments in, an `Invocation` out.
///
/// A value without state: the same arguments in the same environment always read the same.
public struct AWSCommandLineInterface: Sendable {
  /// What `aws --version` prints.
  static let version = "aws-cli/2.36.2 Python/3.14.3 Linux/6.1 exe/x86_64 (simulated by vpclab)"

  let services: [String: [String: OperationDescription]]
  /// Where calls go that name no Region.
  private(set) var region: String

  public init(operations: [OperationDescription], region: String = "us-west-2") {
    var services: [String: [String: OperationDescription]] = [:]
    for operation in operations {
      services[operation.service.rawValue, default: [:]][operation.commandName] = operation
    }
    self.services = services
    self.region = region
  }

  /// The same where another Region is the usual one.
  public func calling(_ region: String) -> AWSCommandLineInterface {
    var copy = self
    copy.region = region
    return copy
  }

  /// Reads the arguments after `aws`.
  public func invocation(
    for arguments: [String], in environment: CommandEnvironment = CommandEnvironment()
  ) throws(CommandLineError) -> Invocation {
    let scan = try ArgumentScanner(options: GlobalOptions.table, positionals: ["command"])
      .scan(arguments)
    if scan.values["--version"] != nil { return .text(Self.version + "\n") }
    guard let command = scan.positionals.first else {
      throw .usage("the following arguments are required: command")
    }
    guard services[command] != nil || CLICustomization.commands.contains(command) else {
      throw unknownCommand(command)
    }
    var globals = try GlobalOptions(scan, environment: environment)
    let rest = scan.remaining
    switch command {
    case "help": return .text(helpForAll())
    case "configure": return try configure(rest, globals, environment)
    default: break
    }
    guard let service = Service(rawValue: command), let operations = services[command] else {
      throw unknownCommand(command)
    }
    let choice = try ArgumentScanner(options: OptionTable([]), positionals: ["operation"])
      .scan(rest)
    guard let name = choice.positionals.first else {
      throw .usage("the following arguments are required: operation")
    }
    if name == "help" { return .text(help(for: service)) }
    if name == "wait" && !Waiter.all(of: service).isEmpty {
      return try wait(service, choice.remaining, globals, environment)
    }
    if name == "tail" && service == .logs {
      return try tail(choice.remaining, globals, environment)
    }
    if service == .instanceConnect, ["ssh", "open-tunnel"].contains(name) {
      return try instanceConnect(name, choice.remaining, globals)
    }
    guard let operation = operations[name] else {
      throw unknownOperation(name, of: service)
    }
    if choice.remaining == ["help"] { return .text(help(for: operation)) }
    let reading = try OperationArguments(
      operation, choice.remaining, globals: &globals, environment: environment)
    switch reading.outcome {
    case .skeleton(let text): return .text(text)
    case .parameters(let parameters):
      return .call(
        Call(
          request: Request(
            service, operation.name, parameters, region: try region(of: globals, service)),
          operation: operation,
          output: globals.output(in: environment), paging: reading.paging,
          rendering: .formatted))
    }
  }

  var commandNames: [String] { (services.keys + CLICustomization.commands).sorted() }

  func subcommands(of service: Service) -> [String] {
    (services[service.rawValue, default: [:]].keys + CLICustomization.subcommands(of: service))
      .sorted()
  }

  private func unknownCommand(_ command: String) -> CommandLineError {
    guard AWSNames.commands.contains(command) else {
      return Suggestion.invalidChoice(
        command, of: "command", among: AWSNames.commands + ["help"])
    }
    return .notSimulated(
      "Could not connect to the endpoint URL: \"https://\(command).\(region).amazonaws.com/\"",
      command, see: "help")
  }

  private func unknownOperation(_ name: String, of service: Service) -> CommandLineError {
    guard let operation = AWSNames.operation(service, commandName: name) else {
      let others = AWSNames.operations(of: service).map(\.command)
      return Suggestion.invalidChoice(
        name, of: "operation", among: subcommands(of: service) + others)
    }
    var error = CommandLineError.notSimulated(
      "An error occurred (UnsupportedOperation) when calling the \(operation) operation: "
        + "The functionality you requested is not available in this Region.",
      name, see: "\(service.rawValue) help")
    error.exitCode = 254
    return error
  }

  func operation(_ service: Service, named name: String) -> OperationDescription? {
    services[service.rawValue]?[OperationDescription.commandName(of: name)]
  }

  /// The Region that a call names, `nil` for the usual one.
  func region(
    of globals: GlobalOptions, _ service: Service
  ) throws(CommandLineError) -> String? {
    if let endpoint = globals.endpoint {
      throw .general(
        "Could not connect to the endpoint URL: \"\(endpoint)/\"",
        advice: "the simulator answers AWS's own endpoints only; leave out --endpoint-url.")
    }
    guard let wanted = globals.region, wanted != region, service != .iam else { return nil }
    let isName =
      wanted.utf8.count <= 63 && !wanted.hasPrefix("-") && !wanted.hasSuffix("-")
      && wanted.utf8.allSatisfy {
        $0 == UInt8(ascii: "-") || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0)
          || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0 | 0x20)
      }
    guard isName else {
      throw .general("Provided region_name '\(wanted)' doesn't match a supported format.")
    }
    return wanted
  }
}

/// What a command line asks for.
public enum Invocation: Sendable {
  /// Call an operation and print its response.
  case call(Call)
  /// `aws ec2 wait …`: ask until it is so, letting time pass in between.
  case wait(WaiterRun)
  /// Text that needs no call: help, version, a skeleton, the configuration.
  case text(String)
  /// `aws ec2-instance-connect ssh --instance-id …`: a shell on that instance.
  case connect(InstanceConnection)
  /// `aws configure set NAME VALUE`
  case configure(name: String, value: String)
}

/// A session that EC2 Instance Connect is asked to open.
public struct InstanceConnection: Equatable, Sendable {
  public var instanceID: String
  /// `--instance-ip`, instead of the address that the CLI would choose.
  public var address: String?
  /// `--private-key-file`, instead of a key that is sent to the instance for the moment.
  public var keyFile: String?
  /// `ec2-user` unless `--os-user` says otherwise.
  public var user: String
  /// `--connection-type`: `direct`, `eice` or `auto`.
  public var connectionType: String
  /// The instance's, `nil` for the usual one.
  public var region: String?
}

/// What a command sees of the world around it.
public struct CommandEnvironment {
  /// Columns of the terminal; `nil` when standard output is none, which counts as 80.
  public var terminalWidth: Int?
  /// Simulated time in milliseconds since 1970, for `logs tail --since`.
  public var now: Int
  /// Environment variables: `AWS_REGION`, `AWS_DEFAULT_REGION`, `AWS_DEFAULT_OUTPUT`,
  /// `AWS_PROFILE` and `AWS_ENDPOINT_URL`.
  public var variable: (String) -> String?
  /// What `aws configure set` wrote down: `region`, `output`.
  public var configured: (String) -> String?
  /// The contents of a file of the session's home directory, for `file://` and `fileb://`.
  public var file: (String) -> String?

  public init(
    terminalWidth: Int? = nil, now: Int = 0,
    variable: @escaping (String) -> String? = { _ in nil },
    configured: @escaping (String) -> String? = { _ in nil },
    file: @escaping (String) -> String? = { _ in nil }
  ) {
    self.terminalWidth = terminalWidth
    self.now = now
    self.variable = variable
    self.configured = configured
    self.file = file
  }
}
