import Foundations

/// A document: what JSON can say, with the members of an object in the order they were written.
///
/// Requests, responses, policies, query results and transcript events all are values of this one
/// type, so that JMESPath, printing and comparison are written once.
public enum JSONValue: Equatable, Sendable {
  case null
  case boolean(Bool)
  case integer(Int)
  case number(Double)
  case string(String)
  case array([JSONValue])
  case object(JSONObject)
}

extension JSONValue: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral,
  ExpressibleByBooleanLiteral, ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral,
  ExpressibleByNilLiteral
{
  public init(stringLiteral value: String) { self = .string(value) }
  public init(integerLiteral value: Int) { self = .integer(value) }
  public init(booleanLiteral value: Bool) { self = .boolean(value) }
  public init(arrayLiteral elements: JSONValue...) { self = .array(elements) }
  public init(dictionaryLiteral elements: (String, JSONValue)...) {
    self = .object(JSONObject(literal: elements))
  }
  public init(nilLiteral: ()) { self = .null }
}

extension JSONValue {
  /// The member of that name, `nil` when this is no object or has no such member.
  public subscript(name: String) -> JSONValue? {
    if case .object(let members) = self { members[name] } else { nil }
  }

  /// The element at that place, `nil` when this is no array or is shorter.
  public subscript(index: Int) -> JSONValue? {
    guard case .array(let elements) = self, elements.indices.contains(index) else { return nil }
    return elements[index]
  }

  public var string: String? { if case .string(let text) = self { text } else { nil } }
  /// A whole number to reckon with: the nearest one that a document may give (`GivenNumber`).
  public var integer: Int? {
    if case .integer(let number) = self { GivenNumber(clamping: number).value } else { nil }
  }
  public var boolean: Bool? { if case .boolean(let flag) = self { flag } else { nil } }
  public var array: [JSONValue]? { if case .array(let elements) = self { elements } else { nil } }
  public var members: JSONObject? { if case .object(let members) = self { members } else { nil } }

  /// Whole numbers and fractions alike, for arithmetic and comparison.
  public var double: Double? {
    switch self {
    case .integer(let number): Double(number)
    case .number(let number): number
    case .null, .boolean, .string, .array, .object: nil
    }
  }

  public var isNull: Bool { if case .null = self { true } else { false } }
}

extension JSONValue {
  /// How a document is laid out as JSON: the writer's layouts, under a name of this room, so that
  /// who prints a document need not know the writer.
  public enum JSONStyle: Sendable {
    case line, compact, indented

    fileprivate var layout: JSONWriter.Style {
      switch self {
      case .line: .line
      case .compact: .compact
      case .indented: .indented
      }
    }
  }

  /// The document as JSON text without a final newline.
  ///
  /// With `ascii` everything beyond ASCII is written `\uXXXX`, as transcripts need it
  /// (docs/transcripts.md); without, text stays readable as the AWS CLI leaves it.
  public func json(_ style: JSONStyle = .indented, ascii: Bool = false) -> String {
    var writer = JSONWriter(style: style.layout, ascii: ascii)
    write(to: &writer)
    return writer.text
  }

  private func write(to writer: inout JSONWriter) {
    switch self {
    case .null: writer.literal("null")
    case .boolean(let flag): writer.literal(flag ? "true" : "false")
    case .integer(let number): writer.literal(String(number))
    case .number(let number): writer.literal(JSONValue.text(of: number))
    case .string(let string): writer.string(string)
    case .array(let elements):
      writer.beginArray()
      for element in elements { element.write(to: &writer) }
      writer.endArray()
    case .object(let members):
      writer.beginObject()
      for member in members {
        writer.name(member.name)
        member.value.write(to: &writer)
      }
      writer.endObject()
    }
  }

  /// A fraction as Python writes it: whole values keep `.0`.
  public static func text(of number: Double) -> String {
    number.isFinite
      ? number.description : (number.isNaN ? "NaN" : number > 0 ? "Infinity" : "-Infinity")
  }
}

extension JSONValue {
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
    case .number(let number): JSONValue.text(of: number)
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
