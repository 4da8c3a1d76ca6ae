import AWSModel
import Documents

/// The arguments after an operation's name, read by the operation's description.
struct OperationArguments {
  enum Outcome {
    case parameters(JSONObject)
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
    paging = try options.paginator.flatMap { paginator throws(CommandLineError) in
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
  ) throws(CommandLineError) -> JSONObject {
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

/// `--generate-cli-skeleton`: a document with every member, to be filled in.
enum Skeleton {
  static func document(for structure: Structure?) -> JSONValue {
    structure.map { document(for: $0, within: []) } ?? [:]
  }

  /// A structure that contains itself ends there, as in botocore's generator.
  private static func document(for structure: Structure, within outer: [Structure]) -> JSONValue {
    guard !outer.contains(structure) else { return [:] }
    return .object(
      JSONObject(
        structure.members.map { ($0.name, value(for: $0.shape, within: outer + [structure])) }))
  }

  private static func value(for shape: Shape, within outer: [Structure]) -> JSONValue {
    switch shape {
    case .string, .blob: ""
    case .integer, .long: 0
    case .double: .number(0)
    case .boolean: true
    case .timestamp: "1970-01-01T00:00:00"
    case .enumeration(let enumeration): .string(enumeration.words.first ?? "")
    case .list(let list): .array([value(for: list.element, within: outer)])
    case .map(let map): .object(["KeyName": value(for: map.value, within: outer)])
    case .structure(let structure): document(for: structure, within: outer)
    }
  }
}

/// What botocore says of parameters before it sends them: it looks at types, what is required and
/// minimums, and leaves maximums and enumerations to the service.
enum ParameterValidation {
  static func check(_ parameters: JSONObject, members: [Member]) throws(CommandLineError) {
    let problems = ShapeValidation.violations(of: parameters, against: members)
      .compactMap(complaint(of:))
    guard !problems.isEmpty else { return }
    throw .parameter("Parameter validation failed:\n" + problems.joined(separator: "\n"))
  }

  private static func complaint(of violation: Violation) -> String? {
    let place = name(of: violation.path)
    switch violation.fault {
    case .missing(let name): return "Missing required parameter in \(place): \"\(name)\""
    case .unknown(let name, let known):
      return "Unknown parameter in \(place): \"\(name)\", must be one of: "
        + known.joined(separator: ", ")
    case .wrongType(let value, let shape):
      let valid = pythonTypes(of: shape).map { "<class '\($0)'>" }.joined(separator: ", ")
      return "Invalid type for parameter \(place), value: \(value.pythonText), "
        + "type: <class '\(value.pythonTypeName)'>, valid types: \(valid)"
    case .tooSmall(let value, let minimum):
      return "Invalid value for parameter \(place), value: \(value.pythonText), "
        + "valid min value: \(minimum)"
    case .tooShort(_, let count, let minimum):
      return "Invalid length for parameter \(place), value: \(count), "
        + "valid min length: \(minimum)"
    case .tooLarge, .tooLong, .noSuchWord: return nil
    }
  }

  /// `Filters[0].Name`
  private static func name(of path: [Violation.Step]) -> String {
    guard !path.isEmpty else { return "input" }
    let text = path.map { step in
      switch step {
      case .member(let name), .key(let name): ".\(name)"
      case .element(let index): "[\(index)]"
      }
    }.joined()
    return String(text.drop { $0 == "." })
  }

  private static func pythonTypes(of shape: Shape) -> [String] {
    switch shape {
    case .string, .enumeration: ["str"]
    case .integer, .long: ["int"]
    case .double: ["float", "decimal.Decimal", "int"]
    case .boolean: ["bool"]
    case .timestamp: ["datetime.datetime", "timestamp-string"]
    case .blob: ["bytes", "bytearray", "file-like object"]
    case .list: ["list", "tuple"]
    case .map, .structure: ["dict"]
    }
  }
}
