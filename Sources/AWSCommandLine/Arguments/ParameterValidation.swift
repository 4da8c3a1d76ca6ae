import AWSModel
import Documents

/// Checks parameters against the operation's shapes and reports everything that is wrong, in
/// botocore's words.
struct ParameterValidation {
  private var problems: [String] = []

  static func check(_ parameters: Members, members: [Member]) throws(CommandLineError) {
    var validation = ParameterValidation()
    validation.check(parameters, against: members, at: "")
    guard !validation.problems.isEmpty else { return }
    throw .parameter(
      "Parameter validation failed:\n" + validation.problems.joined(separator: "\n"))
  }

  private mutating func check(_ given: Members, against members: [Member], at place: String) {
    for member in members where member.isRequired && given[member.name] == nil {
      problems.append("Missing required parameter in \(shown(place)): \"\(member.name)\"")
    }
    for name in given.names where !members.contains(where: { $0.name == name }) {
      let known = members.map(\.name).joined(separator: ", ")
      problems.append(
        "Unknown parameter in \(shown(place)): \"\(name)\", must be one of: \(known)")
    }
    for (name, value) in given {
      guard let member = members.first(where: { $0.name == name }) else { continue }
      check(value, against: member.shape, at: "\(place).\(name)")
    }
  }

  private mutating func check(_ value: Value, against shape: Shape, at place: String) {
    switch (shape, value) {
    case (.structure(_, let members), .object(let given)):
      // A structure that contains itself is described once: below, anything goes.
      if !members.isEmpty { check(given, against: members, at: place) }
    case (.list(let element, _), .array(let elements)):
      for (index, item) in elements.enumerated() {
        check(item, against: element, at: "\(place)[\(index)]")
      }
    case (.map(let element), .object(let given)):
      for (name, item) in given { check(item, against: element, at: "\(place).\(name)") }
    case (.string, .string), (.enumeration, .string), (.integer, .integer), (.boolean, .boolean),
      (.double, .integer), (.double, .number), (.blob, .string), (.timestamp, .string),
      (.timestamp, .integer), (.timestamp, .number):
      break
    default:
      let valid = Self.pythonTypes(of: shape).map { "<class '\($0)'>" }.joined(separator: ", ")
      problems.append(
        "Invalid type for parameter \(shown(place)), value: \(value.pythonText), "
          + "type: <class '\(value.pythonTypeName)'>, valid types: \(valid)")
    }
  }

  private func shown(_ place: String) -> String {
    place.isEmpty ? "input" : String(place.drop { $0 == "." })
  }

  private static func pythonTypes(of shape: Shape) -> [String] {
    switch shape {
    case .string, .enumeration: ["str"]
    case .integer: ["int"]
    case .double: ["float", "decimal.Decimal", "int"]
    case .boolean: ["bool"]
    case .timestamp: ["datetime.datetime", "timestamp-string"]
    case .blob: ["bytes", "bytearray", "file-like object"]
    case .list: ["list", "tuple"]
    case .map, .structure: ["dict"]
    }
  }
}
