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
      try refuseOtherRegions(globals, service: service)
      return .wait(WaiterRun(waiter, Request(service, operation.name, parameters)))
    }
  }
}
