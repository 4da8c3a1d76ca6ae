import AWSModel
import Documents

/// What botocore says of parameters before it sends them: it looks at types, what is required and
/// minimums, and leaves maximums and enumerations to the service.
enum ParameterValidation {
  static func check(_ parameters: Members, members: [Member]) throws(CommandLineError) {
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
