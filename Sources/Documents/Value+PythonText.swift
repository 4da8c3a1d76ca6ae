import Foundations

extension Value {
  /// As Python's `str` has it: the AWS CLI's text output and error messages show values so.
  public var pythonText: String {
    if case .string(let text) = self { text } else { pythonRepresentation }
  }

  /// As Python's `repr` has it: strings in quotes, `True`, `False` and `None`.
  public var pythonRepresentation: String {
    switch self {
    case .null: "None"
    case .boolean(let flag): flag ? "True" : "False"
    case .integer(let number): String(number)
    case .number(let number): Value.text(of: number)
    case .string(let text): Self.quoted(text)
    case .array(let elements):
      "[" + elements.map(\.pythonRepresentation).joined(separator: ", ") + "]"
    case .object(let members):
      "{"
        + members.map { Self.quoted($0.name) + ": " + $0.value.pythonRepresentation }
        .joined(separator: ", ") + "}"
    }
  }

  /// Python's name of the value's type.
  public var pythonTypeName: String {
    switch self {
    case .null: "NoneType"
    case .boolean: "bool"
    case .integer: "int"
    case .number: "float"
    case .string: "str"
    case .array: "list"
    case .object: "dict"
    }
  }

  private static func quoted(_ text: String) -> String {
    let quote: Unicode.Scalar = text.contains("'") && !text.contains("\"") ? "\"" : "'"
    var result = String.UnicodeScalarView()
    result.append(quote)
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\n": result.append(contentsOf: "\\n".unicodeScalars)
      case "\r": result.append(contentsOf: "\\r".unicodeScalars)
      case "\t": result.append(contentsOf: "\\t".unicodeScalars)
      case "\\": result.append(contentsOf: "\\\\".unicodeScalars)
      case quote: result.append(contentsOf: "\\".unicodeScalars + [quote])
      case "\u{0}"..<"\u{20}", "\u{7F}":
        let digits = scalar.value.padded(to: 2, radix: 16)
        result.append(contentsOf: "\\x\(digits)".unicodeScalars)
      default: result.append(scalar)
      }
    }
    result.append(quote)
    return String(result)
  }
}
