import AWSModel
import Documents

/// The arguments after an operation's name, read by the operation's description.
struct OperationArguments {
  enum Outcome {
    case parameters(Members)
    /// `--generate-cli-skeleton`: a document to print instead of calling.
    case skeleton(String)
  }

  private(set) var outcome: Outcome
  private(set) var paging: Paging?

  init(
    _ operation: OperationDescription, _ arguments: [String], globals: inout GlobalOptions,
    environment: CommandEnvironment
  ) throws(CommandLineError) {
    let members = operation.input
    let paginator = Paginator(of: operation, input: members)
    let options = OperationOption.all(of: operation, members: members, paginator: paginator)
    let scan = try Self.scan(arguments, options: options)
    let reader = ParameterReader(environment: environment)
    var parameters = try Self.inputDocument(scan, reader: reader)
    for (name, option) in options {
      guard let values = scan.values[name] else { continue }
      switch option {
      case .member(let member):
        parameters[member.name] = try reader.value(values, of: member.shape, option: name)
      case .flag(let member, let flag): parameters[member.name] = .boolean(flag)
      case .attributeFlag(let member, let flag):
        if let text = values.first {
          parameters[member.name] = try reader.value([text], of: member.shape, option: name)
        } else {
          parameters[member.name] = .object(["Value": .boolean(flag)])
        }
      case .scalar(let option):
        try Self.refuseMixing(option, with: scan)
        try option.apply(values, to: &parameters)
      case .startingToken, .maxItems, .pageSize, .inputJSON, .skeleton: break
      }
    }
    OperationAdjustment.apply(to: &parameters, of: operation)
    let skeleton = scan.values["--generate-cli-skeleton"].map { $0.first ?? "input" }
    if skeleton == "input" {
      outcome = .skeleton(Skeleton.document(for: members).json() + "\n")
      return
    }
    try ParameterValidation.check(parameters, members: members)
    if skeleton == "output" {
      outcome = .skeleton(Skeleton.document(for: operation.output).json() + "\n")
      return
    }
    paging = try paginator.flatMap { paginator throws(CommandLineError) in
      try Paging(paginator, scan, parameters, isOn: globals.paginates)
    }
    outcome = .parameters(parameters)
  }

  /// Sorts the arguments; what is missing is reported before what is unknown, as the CLI does.
  private static func scan(
    _ arguments: [String], options: [(name: String, option: OperationOption)]
  ) throws(CommandLineError) -> ArgumentScanner.Scan {
    let table = OptionTable(
      options.map { name, option in
        var isRequired = false
        if case .member(let member) = option { isRequired = member.isRequired }
        var choices: [String] = []
        if case .skeleton = option { choices = ["input", "output"] }
        return Option(name: name, arity: option.arity, isRequired: isRequired, choices: choices)
      })
    let scan = try ArgumentScanner(options: table, positionals: []).scan(arguments)
    let isComplete =
      scan.values["--cli-input-json"] == nil
      && (scan.values["--generate-cli-skeleton"].map { $0 == ["output"] } ?? true)
    if isComplete {
      let missing = table.options.filter { $0.isRequired && scan.values[$0.name] == nil }
      guard missing.isEmpty else {
        let names = missing.map(\.name).joined(separator: ", ")
        throw .usage("the following arguments are required: \(names)")
      }
    }
    guard scan.remaining.isEmpty else { throw .unknownOptions(scan.remaining) }
    return scan
  }

  private static func inputDocument(
    _ scan: ArgumentScanner.Scan, reader: ParameterReader
  ) throws(CommandLineError) -> Members {
    guard let text = scan.values["--cli-input-json"]?.first else { return [:] }
    let json = try reader.loaded(text, option: "--cli-input-json")
    let value = try reader.json(json, option: "--cli-input-json")
    guard case .object(let members) = value else {
      throw .parameter("Invalid type: expecting dict, received \(value.pythonTypeName)")
    }
    return members
  }

  /// Simple and structured options for the same thing exclude each other.
  private static func refuseMixing(
    _ option: ScalarOption, with scan: ArgumentScanner.Scan
  ) throws(CommandLineError) {
    switch option {
    case .ipProtocol, .port, .cidr, .sourceGroup, .groupOwner:
      guard scan.values["--ip-permissions"] != nil else { return }
      throw .general(
        "The \(option.rawValue) option is not compatible with the --ip-permissions option ")
    case .secondaryPrivateIPAddresses, .secondaryPrivateIPAddressCount, .associatePublicIPAddress:
      guard scan.values["--network-interfaces"] != nil else { return }
      throw .general(
        "Mixing the --network-interfaces option with the simple, scalar options is not supported.")
    case .count, .noAssociatePublicIPAddress: return
    }
  }
}
