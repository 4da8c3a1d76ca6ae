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
