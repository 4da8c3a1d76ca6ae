import Documents
import Foundations

/// Functions that make one value of their input and their arguments' values.
enum JQValueFunction: String, Sendable {
  case not = "not/0"
  case length = "length/0"
  case bytes = "utf8bytelength/0"
  case type = "type/0"
  case keys = "keys/0"
  case unsortedKeys = "keys_unsorted/0"
  case has = "has/1"
  case contains = "contains/1"
  case reverse = "reverse/0"
  case sort = "sort/0"
  case unique = "unique/0"
  case minimum = "min/0"
  case maximum = "max/0"
  case flatten = "flatten/0"
  case flattenTo = "flatten/1"
  case toString = "tostring/0"
  case toNumber = "tonumber/0"
  case toJSON = "tojson/0"
  case fromJSON = "fromjson/0"
  case startsWith = "startswith/1"
  case endsWith = "endswith/1"
  case trimStart = "ltrimstr/1"
  case trimEnd = "rtrimstr/1"
  case trim = "trim/0"
  case trimLeft = "ltrim/0"
  case trimRight = "rtrim/0"
  case split = "split/1"
  case join = "join/1"
  case explode = "explode/0"
  case implode = "implode/0"
  case lowercased = "ascii_downcase/0"
  case uppercased = "ascii_upcase/0"
  case indices = "_indices/1"
  case setPath = "setpath/2"
  case deletePaths = "delpaths/1"
  case match = "_match/3"
  case floor = "floor/0"
  case ceiling = "ceil/0"
  case round = "round/0"
  case truncate = "trunc/0"
  case magnitude = "fabs/0"
  case squareRoot = "sqrt/0"
  case power = "pow/2"
  case logarithm = "log/0"
  case logarithmOf10 = "log10/0"
  case logarithmOf2 = "log2/0"
  case exponential = "exp/0"
  case exponentialOf10 = "exp10/0"
  case exponentialOf2 = "exp2/0"
  case isNotANumber = "isnan/0"
  case isInfinite = "isinfinite/0"
  case isNormal = "isnormal/0"
  case notANumber = "nan/0"
  case infinite = "infinite/0"
  case now = "now/0"
  case makeTime = "mktime/0"
  case brokenTime = "gmtime/0"
  case formatTime = "strftime/1"
  case parseTime = "strptime/1"
  case fileName = "input_filename/0"
  case lineNumber = "input_line_number/0"
}

extension JQRun {
  func value(
    of function: JQValueFunction, _ input: JSONValue, _ arguments: [JSONValue]
  ) throws(JQStop) -> JSONValue {
    switch function {
    case .not: return .boolean(!input.isTrue)
    case .type: return .string(input.typeName)
    case .length: return .number(try length(of: input))
    case .bytes: return .number(Double(try text(input, for: "utf8bytelength").utf8.count))
    case .fileName: return fileName
    case .lineNumber: return .number(0)
    case .toString: return .string(try text(of: input))
    case .toJSON: return .string(try json(input))
    case .fromJSON: return try parsed(text(input, for: "fromjson"))
    case .toNumber: return try number(input)
    case .setPath:
      guard case .array(let path) = arguments[0] else {
        throw .message("Path must be specified as an array")
      }
      return try made(setting(path[...], of: input, to: arguments[1]))
    case .deletePaths:
      guard case .array(let paths) = arguments[0] else {
        throw .message("Paths must be specified as an array")
      }
      var all: [[JSONValue]] = []
      for path in paths {
        guard case .array(let path) = path else {
          throw .message("Path must be specified as an array")
        }
        all.append(path)
      }
      return try deleting(all, of: input)
    case .keys, .unsortedKeys, .has, .contains, .reverse, .sort, .unique, .minimum, .maximum,
      .flatten, .flattenTo, .indices:
      return try collectionValue(of: function, input, arguments)
    case .startsWith, .endsWith, .trimStart, .trimEnd, .trim, .trimLeft, .trimRight, .split,
      .join, .explode, .implode, .lowercased, .uppercased, .match:
      return try textValue(of: function, input, arguments)
    case .now, .makeTime, .brokenTime, .formatTime, .parseTime:
      return try timeValue(of: function, input, arguments)
    case .floor, .ceiling, .round, .truncate, .magnitude, .squareRoot, .power, .logarithm,
      .logarithmOf10, .logarithmOf2, .exponential, .exponentialOf10, .exponentialOf2,
      .isNotANumber, .isInfinite, .isNormal, .notANumber, .infinite:
      return try numberValue(of: function, input, arguments)
    }
  }

  func text(_ value: JSONValue, for name: String) throws(JQStop) -> String {
    guard case .string(let text) = value else {
      throw .message("\(value.described) cannot be used by \(name): a string is needed")
    }
    try pay(elements: text.utf8.count / 4 + 1)
    return text
  }

  private func length(of value: JSONValue) throws(JQStop) -> Double {
    switch value {
    case .null: return 0
    case .string(let text):
      try pay(elements: text.utf8.count / 4)
      return Double(text.unicodeScalars.count)
    case .array(let elements): return Double(elements.count)
    case .object(let members): return Double(members.count)
    case .integer, .number: return (value.double ?? 0).magnitude
    case .boolean: throw .message("\(value.described) has no length")
    }
  }

  private func parsed(_ text: String) throws(JQStop) -> JSONValue {
    try pay(elements: text.utf8.count)
    let found = JSONValue.sequence(parsingJSON: text)
    if let error = found.error {
      throw .message(
        "\(error.reason) at line \(error.line), column \(error.column) (while parsing '\(text)')")
    }
    guard found.values.count <= 1 else {
      throw .message("Unexpected extra JSON values (while parsing '\(text)')")
    }
    return found.values.first?.value ?? .null
  }

  private func number(_ value: JSONValue) throws(JQStop) -> JSONValue {
    switch value {
    case .number: return value
    case .integer(let number): return .number(Double(number))
    case .string(let text):
      guard text.utf8.count < 400, !text.utf8.contains(where: { "xXpPnN".utf8.contains($0) }),
        let number = Double(text)
      else { throw .message("Cannot parse '\(text)' as a number") }
      return .number(number)
    default: throw .message("\(value.described) cannot be parsed as a number")
    }
  }

  // MARK: Numbers

  private func numberValue(
    of function: JQValueFunction, _ input: JSONValue, _ arguments: [JSONValue]
  ) throws(JQStop) -> JSONValue {
    switch function {
    case .notANumber: return .number(.nan)
    case .infinite: return .number(.infinity)
    case .power:
      guard let base = arguments[0].double, let exponent = arguments[1].double else {
        throw .message("\(arguments[0].described) number required")
      }
      return .number(ElementaryFunctions.power(base, exponent))
    default: break
    }
    guard let number = input.double else { throw .message("\(input.described) number required") }
    let natural = ElementaryFunctions.logarithm
    return switch function {
    case .floor: .number(number.rounded(.down))
    case .ceiling: .number(number.rounded(.up))
    case .round: .number(number.rounded(.toNearestOrAwayFromZero))
    case .truncate: .number(number.rounded(.towardZero))
    case .magnitude: .number(number.magnitude)
    case .squareRoot: .number(number.squareRoot())
    case .logarithm: .number(natural(number))
    case .logarithmOf10: .number(natural(number) / natural(10))
    case .logarithmOf2: .number(natural(number) / natural(2))
    case .exponential: .number(ElementaryFunctions.power(2.718281828459045, number))
    case .exponentialOf10: .number(ElementaryFunctions.power(10, number))
    case .exponentialOf2: .number(ElementaryFunctions.power(2, number))
    case .isNotANumber: .boolean(number.isNaN)
    case .isInfinite: .boolean(number.isInfinite)
    case .isNormal: .boolean(number.isNormal)
    default: .null
    }
  }
}
