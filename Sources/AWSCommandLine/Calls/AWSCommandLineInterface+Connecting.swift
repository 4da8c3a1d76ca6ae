import AWSModel

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
    try refuseOtherRegions(globals, service: .ec2)
    return .connect(
      InstanceConnection(
        instanceID: instance, user: scan.values["--os-user"]?.first ?? "ec2-user",
        connectionType: scan.values["--connection-type"]?.first ?? "auto"))
  }

  static let connectOptions = OptionTable([
    Option(name: "--instance-id", arity: .one, isRequired: true),
    Option(name: "--os-user", arity: .one),
    Option(name: "--connection-type", arity: .one, choices: ["direct", "eice", "auto"]),
  ])
}
