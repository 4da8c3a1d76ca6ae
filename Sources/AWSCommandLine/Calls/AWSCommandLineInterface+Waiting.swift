import AWSModel

extension AWSCommandLineInterface {
  func wait(
    _ service: Service, _ arguments: [String], _ globals: GlobalOptions,
    _ environment: CommandEnvironment
  ) throws(CommandLineError) -> Invocation {
    let waiters = Waiter.all(of: service)
    let choice = try ArgumentScanner(options: OptionTable([]), positionals: ["subcommand"])
      .scan(arguments)
    guard let name = choice.positionals.first else {
      throw .usage("the following arguments are required: subcommand")
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
  /// `aws configure list`, `get` and `set`, as far as the simulator has anything to set.
  func configure(
    _ arguments: [String], _ globals: GlobalOptions
  ) throws(CommandLineError) -> Invocation {
    switch arguments.first {
    case "list" where arguments.count == 1:
      let rows = [
        ("NAME", "VALUE", "TYPE", "LOCATION"),
        ("profile", "<not set>", "None", "None"),
        ("access_key", "****************MPLE", "shared-credentials-file", ""),
        ("secret_key", "****************EKEY", "shared-credentials-file", ""),
        (
          "region", globals.region ?? region, globals.regionSource.type,
          globals.regionSource.location
        ),
      ]
      return .text(
        rows.map { name, value, type, place in
          "\(pad(name, 10)) : \(pad(value, 24)) : \(pad(type, 16)) : \(place)\n"
        }.joined())
    case "get" where arguments.count == 2:
      let values = ["region": globals.region ?? region, "output": globals.format.rawValue]
      guard let value = values[arguments[1]] else {
        throw CommandLineError(standardError: "", exitCode: 1)
      }
      return .text(value + "\n")
    case "set" where arguments.count == 3 && ["region", "output"].contains(arguments[1]):
      if arguments[1] == "output", OutputFormat(rawValue: arguments[2]) == nil {
        throw .general("Unknown output type: \(arguments[2])")
      }
      return .configure(name: arguments[1], value: arguments[2])
    default:
      throw .general(
        "aws configure has list, get and set here",
        advice: "the simulated account needs no credentials; set region NAME and set output FORMAT "
          + "are what there is to set.")
    }
  }

  private func pad(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - text.unicodeScalars.count))
  }
}

extension AWSCommandLineInterface {
  /// `aws ec2-instance-connect ssh`: recognised here, opened by the shell.
  func instanceConnect(
    _ arguments: [String], _ globals: GlobalOptions
  ) throws(CommandLineError) -> Invocation {
    let choice = try ArgumentScanner(options: OptionTable([]), positionals: ["operation"])
      .scan(arguments)
    guard let name = choice.positionals.first else {
      throw .usage("the following arguments are required: operation")
    }
    if name == "help" || choice.remaining == ["help"] { return .text(Self.connectHelp) }
    guard name == "ssh" else {
      throw Suggestion.invalidChoice(name, of: "operation", among: ["help", "ssh"])
    }
    let scan = try ArgumentScanner(options: Self.connectOptions, positionals: [])
      .scan(choice.remaining)
    guard let instance = scan.values["--instance-id"]?.first else {
      throw .usage("the following arguments are required: --instance-id")
    }
    guard scan.remaining.isEmpty else { throw .unknownOptions(scan.remaining) }
    guard instance.hasPrefix("i-") else {
      throw .parameter(
        "The specified instance ID is invalid. "
          + "Provide the full instance ID in the form i-xxxxxxxxxxxxxxxxx."
      )
    }
    let region = try region(of: globals, .ec2)
    return .connect(
      InstanceConnection(
        instanceID: instance, user: scan.values["--os-user"]?.first ?? "ec2-user",
        connectionType: scan.values["--connection-type"]?.first ?? "auto", region: region))
  }

  static let connectOptions = OptionTable([
    Option(name: "--instance-id", arity: .one, isRequired: true),
    Option(name: "--os-user", arity: .one),
    Option(name: "--connection-type", arity: .one, choices: ["direct", "eice", "auto"]),
  ])
}
