import AWSModel
import Documents

/// What botocore says of parameters before it sends them: it looks at types, what is required and
/// minimums, and leaves maximums and enumerations to the service.
enum ParameterValidation {
  /// - Parameter written: members that were given as JSON.
  static func check(
    _ parameters: JSONObject, members: [Member], written: Set<String> = []
  ) throws(CommandLineError) {
    let names = parameters.names
    let unreadable = unreadableTimes(in: parameters, members: members)
    let violations = ShapeValidation.violations(of: parameters, against: members)
    var problems: [String] = []
    // What the request as a whole lacks comes first, then member by member.
    for name in [nil] + names.map(Optional.init) {
      for violation in violations where member(of: violation) == name {
        let isWritten = name.map(written.contains) ?? false
        if let text = complaint(of: violation, isWritten: isWritten) { problems.append(text) }
      }
      if let name, let text = unreadable[name] { problems.append(text) }
    }
    guard !problems.isEmpty else { return }
    throw .parameter("Parameter validation failed:\n" + problems.joined(separator: "\n"))
  }

  private static func member(of violation: Violation) -> String? {
    if case .member(let name)? = violation.path.first { name } else { nil }
  }

  /// Texts that botocore cannot read as a time; it leaves the form to the service.
  private static func unreadableTimes(
    in parameters: JSONObject, members: [Member]
  ) -> [String: String] {
    var complaints: [String: String] = [:]
    for member in members where member.shape == .timestamp {
      guard let text = parameters[member.name]?.string, !isReadableTime(text) else { continue }
      complaints[member.name] = wrongType(
        member.name, shown: text, type: "str", of: member.shape)
    }
    return complaints
  }

  private static func wrongType(
    _ location: String, shown: String, type: String, of shape: Shape
  ) -> String {
    let valid =
      pythonTypes(of: shape).map { "<class '\($0)'>" }.joined(separator: ", ")
      + (shape == .timestamp ? ", timestamp-string" : "")
    return "Invalid type for parameter \(location), value: \(shown), "
      + "type: <class '\(type)'>, valid types: \(valid)"
  }

  /// Python takes many more forms than ISO 8601, all of them with digits and few with hyphens.
  private static func isReadableTime(_ text: String) -> Bool {
    if Double(text) != nil || (try? TailStart.milliseconds(of: text, now: 0)) != nil { return true }
    return text.contains(where: \.isNumber) && !text.contains("-")
  }

  private static func complaint(of violation: Violation, isWritten: Bool) -> String? {
    let place = name(of: violation.path)
    switch violation.fault {
    case .missing(let name): return "Missing required parameter in \(place): \"\(name)\""
    case .unknown(let name, let known):
      return "Unknown parameter in \(place): \"\(name)\", must be one of: "
        + known.joined(separator: ", ")
    case .wrongType(let value, let shape):
      let (shown, type) =
        isWritten && value.members != nil
        ? (ordered(value), "collections.OrderedDict")
        : (
          isWritten && value.string == nil ? ordered(value) : value.pythonText,
          value.pythonTypeName
        )
      return wrongType(place, shown: shown, type: type, of: shape)
    case .tooSmall(let value, let minimum):
      return "Invalid value for parameter \(place), value: \(value.pythonText), "
        + "valid min value: \(minimum)"
    // Botocore counts the characters of texts and the elements of lists only.
    case .tooShort(.object, _, _): return nil
    case .tooShort(_, let count, let minimum):
      return "Invalid length for parameter \(place), value: \(count), "
        + "valid min length: \(minimum)"
    case .tooLarge, .tooLong, .noSuchWord: return nil
    }
  }

  /// How Python shows what it read from JSON: its dictionaries keep the order, by name.
  private static func ordered(_ value: JSONValue) -> String {
    switch value {
    case .array(let elements): "[" + elements.map(ordered).joined(separator: ", ") + "]"
    case .object(let members) where members.isEmpty: "OrderedDict()"
    case .object(let members):
      "OrderedDict({"
        + members.map {
          JSONValue.string($0.name).pythonRepresentation + ": " + ordered($0.value)
        }.joined(separator: ", ") + "})"
    case .null, .boolean, .integer, .number, .string: value.pythonRepresentation
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
    case .timestamp: ["datetime.datetime"]
    case .blob: ["bytes", "bytearray", "file-like object"]
    case .list: ["list", "tuple"]
    case .map, .structure: ["dict"]
    }
  }
}
