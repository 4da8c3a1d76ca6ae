import Documents

/// What a function asks of an argument, named as error messages name it.
enum ParameterType: String {
  case any, array, object, string, number
  case expression = "expref"
  case arrayOfStrings = "array-string"
  case arrayOfNumbers = "array-number"
}

/// An argument of a function: a value, or an expression that the function evaluates itself.
enum Argument {
  case value(JSONValue)
  case expression(Node)

  /// The value; an expression has none.
  var value: JSONValue { if case .value(let value) = self { value } else { .null } }

  var typeName: String {
    switch self {
    case .value(let value): value.jmespathType
    case .expression: "expref"
    }
  }

  /// Whether the argument is of that type, elements of arrays included.
  func matches(_ type: ParameterType) -> Bool {
    guard case .value(let value) = self else { return type == .expression }
    return switch type {
    case .any: true
    case .expression: false
    case .array, .object, .string, .number: value.jmespathType == type.rawValue
    case .arrayOfStrings: value.array?.allSatisfy { $0.string != nil } ?? false
    case .arrayOfNumbers: value.array?.allSatisfy { $0.double != nil } ?? false
    }
  }
}

extension JSONValue {
  /// As `type()` answers.
  var jmespathType: String {
    switch self {
    case .null: "null"
    case .boolean: "boolean"
    case .integer, .number: "number"
    case .string: "string"
    case .array: "array"
    case .object: "object"
    }
  }
}
