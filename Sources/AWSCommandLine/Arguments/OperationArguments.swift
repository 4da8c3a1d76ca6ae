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
    try ScalarOption.refuseMixing(scan)
    let hidden = options.memberHiddenByMaxItems
    paging = try options.paginator.flatMap { paginator throws(CommandLineError) in
      try Paging(
        paginator, scan, isOn: globals.paginates, hasOwnLimit: hidden != nil)
    }
    let reader = ParameterReader(
      environment: environment, takesRawBlobs: globals.takesRawBlobs)
    var parameters = JSONObject()
    /// The members that were given as JSON, which Python keeps in a dictionary of another type.
    var written: Set<String> = []
    // By their places: few of an operation's options are given, and each is large.
    for place in scan.values.keys.flatMap({ options.places[$0] ?? [] }).sorted() {
      let name = options.all[place].name
      guard let values = scan.values[name] else { continue }
      switch options.all[place].option {
      case .member(let member):
        let value = try reader.value(values, of: member.shape, option: name)
        parameters[member.name] = value
        if reader.isJSON(values) { written.insert(member.name) }
      case .flag(let member, let flag): parameters[member.name] = .boolean(flag)
      case .attributeFlag(let member, let flag):
        guard flag || parameters[member.name] == nil else {
          let positive = "--" + OperationDescription.commandName(of: member.name)
          throw .parameter(
            "Cannot specify both the \"\(positive)\" option and the \"\(name)\" option.")
        }
        if let text = values.first {
          parameters[member.name] = try reader.value([text], of: member.shape, option: name)
        } else {
          parameters[member.name] = .object(["Value": .boolean(flag)])
        }
      case .scalar(let option): try option.apply(values, to: &parameters)
      case .startingToken, .maxItems, .pageSize, .inputDocument, .skeleton: break
      }
    }
    if paging == nil, let hidden, let values = scan.values["--max-items"] {
      // Without pages of the CLI's own, the option is the API's again.
      parameters[hidden.name] = try reader.value(values, of: hidden.shape, option: "--max-items")
    }
    try Self.addDocument(
      scan, to: &parameters, of: operation.input, reader: reader)
    if let paging, paging.isTurnedByHand(in: parameters) {
      // The CLI gives up its pages too late: its own options are then no member of the request.
      if paging.isConfigured { parameters["PaginationConfig"] = [:] }
      self.paging = nil
    }
    CLICustomization.of(operation.model).adjust(&parameters)
    let skeleton = scan.values["--generate-cli-skeleton"].map { $0.first ?? "input" }
    switch skeleton {
    case "input":
      outcome = .skeleton(Skeleton.document(for: operation.model.input).json() + "\n")
      return
    case "yaml-input":
      outcome = .skeleton(YAMLSkeleton.text(for: operation.model.input))
      return
    default: break
    }
    let request = paging?.first(parameters) ?? parameters
    try ParameterValidation.check(request, members: operation.input, written: written)
    if skeleton == "output" {
      let document = Skeleton.document(for: operation.model.output, naming: true)
      var steps = Int.max
      outcome = .skeleton(
        try ResponseFormatter(globals.output(in: environment), title: operation.name)
          .text(of: document, steps: &steps))
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
      InputDocument.allCases.allSatisfy { scan.values[$0.rawValue] == nil }
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

  /// Adds what `--cli-input-json` or `--cli-input-yaml` gives and no option does.
  private static func addDocument(
    _ scan: ArgumentScanner.Scan, to parameters: inout JSONObject, of members: [Member],
    reader: ParameterReader
  ) throws(CommandLineError) {
    let given = InputDocument.allCases.filter { scan.values[$0.rawValue] != nil }
    guard given.count < 2 else {
      throw .parameter("Only one --cli-input- parameter may be specified.")
    }
    guard let kind = given.first, let text = scan.values[kind.rawValue]?.first else { return }
    for (name, value) in try kind.members(of: text, reader: reader)
    where parameters[name] == nil {
      let member = members.first { $0.name == name }
      if case .blob? = member?.shape, let blob = value.string {
        parameters[name] = .string(try reader.blob(blob, isRaw: reader.takesRawBlobs))
      } else {
        parameters[name] = value
      }
    }
  }
}

/// The options that give a whole request as a document.
enum InputDocument: String, CaseIterable, Sendable {
  case json = "--cli-input-json"
  case yaml = "--cli-input-yaml"

  func members(
    of text: String, reader: ParameterReader
  ) throws(CommandLineError) -> JSONObject {
    let loaded = try reader.loaded(text, option: rawValue)
    let document: JSONValue?
    switch self {
    case .json: document = try? JSONValue(parsingJSON: loaded)
    case .yaml: document = YAMLDocument.value(of: loaded)
    }
    guard let document else {
      let name = rawValue.drop { $0 == "-" }
      throw .parameter(
        String(name), "Invalid \(self == .json ? "JSON" : "YAML") received.")
    }
    guard case .object(let members) = document else {
      throw .parameter(
        rawValue,
        "Invalid type: expecting map, received <class '\(document.pythonTypeName)'>")
    }
    return members
  }
}
