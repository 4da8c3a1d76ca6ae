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
    let options = OperationOptions.of(operation)
    let scan = try Self.scan(arguments, options: options.table)
    let reader = ParameterReader(environment: environment)
    var parameters = try Self.inputDocument(scan, reader: reader)
    for (name, option) in options.all {
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
    let hidden = options.memberHiddenByMaxItems
    paging = try operation.model.paginator.flatMap { paginator throws(CommandLineError) in
      try Paging(
        paginator, scan, parameters, isOn: globals.paginates, hasOwnLimit: hidden != nil)
    }
    if paging == nil, let hidden, let values = scan.values["--max-items"] {
      // Without pages of the CLI's own, the option is the API's again.
      parameters[hidden.name] = try reader.value(values, of: hidden.shape, option: "--max-items")
    }
    CLICustomization.of(operation.model).adjust(&parameters)
    let skeleton = scan.values["--generate-cli-skeleton"].map { $0.first ?? "input" }
    if skeleton == "input" {
      outcome = .skeleton(Skeleton.document(for: operation.model.input).json() + "\n")
      return
    }
    try ParameterValidation.check(parameters, members: operation.input)
    if skeleton == "output" {
      outcome = .skeleton(Skeleton.document(for: operation.model.output).json() + "\n")
      return
    }
    outcome = .parameters(parameters)
  }

  /// Sorts the arguments; what is missing is reported before what is unknown, as the CLI does.
  private static func scan(
    _ arguments: [String], options table: OptionTable
  ) throws(CommandLineError) -> ArgumentScanner.Scan {
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
