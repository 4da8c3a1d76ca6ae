import Documents

/// The built-in functions.
enum JMESPathFunction: String, Equatable, Sendable {
  case abs, avg, ceil, contains, floor, join, keys, length, map, max, merge, min, reverse, sort,
    sum, type, values
  case endsWith = "ends_with"
  case maxBy = "max_by"
  case minBy = "min_by"
  case notNull = "not_null"
  case sortBy = "sort_by"
  case startsWith = "starts_with"
  case toArray = "to_array"
  case toNumber = "to_number"
  case toString = "to_string"

  var parameterCount: Int {
    switch self {
    case .contains, .endsWith, .join, .map, .maxBy, .minBy, .sortBy, .startsWith: 2
    case .abs, .avg, .ceil, .floor, .keys, .length, .max, .merge, .min, .notNull, .reverse, .sort,
      .sum, .toArray, .toNumber, .toString, .type, .values:
      1
    }
  }

  /// The types that an argument may have; of one parameter, since a list of such lists would be made anew
  /// with every call.
  func types(ofParameter index: Int) -> [ParameterType] {
    switch self {
    case .abs, .ceil, .floor: [.number]
    case .avg, .sum: [.arrayOfNumbers]
    case .contains: index == 0 ? [.array, .string] : [.any]
    case .endsWith, .startsWith: [.string]
    case .join: index == 0 ? [.string] : [.arrayOfStrings]
    case .keys, .merge, .values: [.object]
    case .length: [.string, .array, .object]
    case .map: index == 0 ? [.expression] : [.array]
    case .max, .min: [.arrayOfNumbers, .arrayOfStrings]
    case .maxBy, .minBy, .sortBy: index == 0 ? [.array] : [.expression]
    case .notNull, .toArray, .toNumber, .toString, .type: [.any]
    case .reverse: [.array, .string]
    case .sort: [.arrayOfStrings, .arrayOfNumbers]
    }
  }

  /// The last parameter may be repeated.
  var isVariadic: Bool { self == .merge || self == .notNull }
}

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
    return switch (type, value) {
    case (.any, _), (.array, .array), (.object, .object), (.string, .string), (.number, .integer),
      (.number, .number):
      true
    case (.arrayOfStrings, .array(let elements)): elements.allSatisfy { $0.string != nil }
    case (.arrayOfNumbers, .array(let elements)): elements.allSatisfy { $0.double != nil }
    case (.expression, _), (.array, _), (.object, _), (.string, _), (.number, _),
      (.arrayOfStrings, _), (.arrayOfNumbers, _):
      false
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
