import Documents
import Foundations

/// How jq writes values.
struct JQLayout: Sendable {
  /// Blanks a level; `nil` is everything on one line.
  var indentation: Int? = 2
  var usesTabs = false
  var sortsMembers = false
  var isASCII = false

  static let line = JQLayout(indentation: nil)
}

/// Numbers as jq writes them: the fewest digits that read back the same.
enum JQNumber {
  static func text(_ number: Double) -> String {
    if number.isNaN { return "null" }
    if number.isInfinite {
      return text(number < 0 ? -Double.greatestFiniteMagnitude : .greatestFiniteMagnitude)
    }
    if number == number.rounded(), number.magnitude < 1e15, number != 0 {
      return String(Int(number))
    }
    if number == 0 { return number.sign == .minus ? "-0" : "0" }
    let (digits, exponent) = shortest(number.magnitude)
    let point = exponent + 1
    let sign = number < 0 ? "-" : ""
    if point <= -4 || point > digits.count + 15 {
      let fraction = digits.count > 1 ? "." + digits.dropFirst() : ""
      return "\(sign)\(digits.prefix(1))\(fraction)e\(exponent < 0 ? "-" : "+")"
        + Int(exponent.magnitude).padded(to: 2)
    }
    if point <= 0 { return sign + "0." + String(repeating: "0", count: -point) + digits }
    if point >= digits.count {
      return sign + digits + String(repeating: "0", count: point - digits.count)
    }
    return sign + digits.prefix(point) + "." + digits.dropFirst(point)
  }

  /// The digits without zeros at the end, and the power of ten of the first.
  private static func shortest(_ number: Double) -> (digits: String, exponent: Int) {
    let parts = number.description.split(separator: "e")
    var exponent = parts.count == 2 ? GivenNumber(parts[1].drop { $0 == "+" })?.value ?? 0 : 0
    let halves = parts[0].split(separator: ".", omittingEmptySubsequences: false)
    var digits = halves.joined()
    exponent += (halves.first?.count ?? 1) - 1
    let zeros = digits.prefix { $0 == "0" }.count
    digits.removeFirst(min(zeros, digits.count - 1))
    exponent -= zeros
    while digits.hasSuffix("0"), digits.count > 1 { digits.removeLast() }
    return (digits, exponent)
  }
}

extension JQRun {
  func json(_ value: JSONValue, _ layout: JQLayout = .line) throws(JQStop) -> String {
    var writer = JQWriter(layout: layout)
    try write(value, to: &writer, depth: 0)
    return String(decoding: writer.bytes, as: UTF8.self)
  }

  /// A value in a message: no longer than a line takes.
  func shortJSON(_ value: JSONValue) throws(JQStop) -> String { JSONValue.short(try json(value)) }

  private func write(
    _ value: JSONValue, to writer: inout JQWriter, depth: Int
  ) throws(JQStop) {
    let before = writer.bytes.count
    switch value {
    case .null: writer.append("null")
    case .boolean(let flag): writer.append(flag ? "true" : "false")
    case .integer(let number): writer.append(String(number))
    case .number(let number): writer.append(JQNumber.text(number))
    case .string(let text): writer.quote(text)
    case .array(let elements):
      writer.append("[")
      for (index, element) in elements.enumerated() {
        if index > 0 { writer.append(",") }
        writer.startLine(depth + 1)
        try write(element, to: &writer, depth: depth + 1)
      }
      if !elements.isEmpty { writer.startLine(depth) }
      writer.append("]")
      try pay(elements: 16)
    case .object(let members):
      writer.append("{")
      let names = writer.layout.sortsMembers ? Self.sortedNames(members) : members.names
      for (index, name) in names.enumerated() {
        if index > 0 { writer.append(",") }
        writer.startLine(depth + 1)
        writer.quote(name)
        writer.append(writer.layout.indentation == nil ? ":" : ": ")
        try write(members[name] ?? .null, to: &writer, depth: depth + 1)
      }
      if !members.isEmpty { writer.startLine(depth) }
      writer.append("}")
      try pay(elements: 16)
    }
    if value.array == nil, value.members == nil {
      try pay(elements: 1 + (writer.bytes.count - before) / 4)
    }
  }
}

private struct JQWriter {
  let layout: JQLayout
  var bytes: [UInt8] = []

  init(layout: JQLayout) { self.layout = layout }

  mutating func append(_ text: String) { bytes += text.utf8 }

  mutating func startLine(_ depth: Int) {
    guard let indentation = layout.indentation else { return }
    bytes.append(10)
    let count = layout.usesTabs ? depth : depth * indentation
    bytes += [UInt8](repeating: layout.usesTabs ? 9 : 32, count: count)
  }

  mutating func quote(_ text: String) {
    append("\"")
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": append("\\\"")
      case "\\": append("\\\\")
      case "\n": append("\\n")
      case "\t": append("\\t")
      case "\r": append("\\r")
      case "\u{8}": append("\\b")
      case "\u{c}": append("\\f")
      case "\u{0}"..<"\u{20}", "\u{7F}": append("\\u" + scalar.value.padded(to: 4, radix: 16))
      default:
        if layout.isASCII, scalar.value > 0x7F {
          for unit in String(scalar).utf16 { append("\\u" + unit.padded(to: 4, radix: 16)) }
        } else {
          append(String(scalar))
        }
      }
    }
    append("\"")
  }
}

extension JSONValue {
  /// `number (5)`, as messages have it.
  var described: String { "\(typeName) (\(Self.short(shallowJSON)))" }

  var describedUnlessNull: String { isNull ? "null" : described }

  /// Enough of the text for a message, whatever is inside.
  private var shallowJSON: String {
    switch self {
    case .array(let elements) where elements.count > 8:
      "[" + elements.prefix(8).map(\.shallowJSON).joined(separator: ",") + ",…"
    case .array(let elements): "[" + elements.map(\.shallowJSON).joined(separator: ",") + "]"
    case .object(let members):
      "{"
        + members.prefix(8).map {
          JSONValue.string($0.name).shallowJSON + ":" + $0.value.shallowJSON
        }
        .joined(separator: ",") + (members.count > 8 ? ",…" : "}")
    case .string(let text): JSONValue.string(String(text.unicodeScalars.prefix(20))).json(.compact)
    case .number(let number): JQNumber.text(number)
    default: json(.compact)
    }
  }

  static func short(_ text: String) -> String {
    text.utf8.count < 15 ? text : String(text.unicodeScalars.prefix(11)) + "..."
  }
}

extension JQFormat {
  /// A value in this form: whole, or as what stands in a text of it.
  func text(of value: JSONValue, _ run: JQRun) throws(JQStop) -> String {
    switch self {
    case .text: return try run.text(of: value)
    case .json: return try run.json(value)
    case .csv, .tsv: return try row(value, run)
    case .sh: return try words(value, run)
    case .html:
      return Self.replacing(
        try run.text(of: value),
        ["&": "&amp;", "<": "&lt;", ">": "&gt;", "'": "&#39;", "\"": "&quot;"])
    case .uri:
      var result = ""
      for byte in try run.text(of: value).utf8 {
        if byte.continuesName || "-_.~".utf8.contains(byte) {
          result.unicodeScalars.append(Unicode.Scalar(byte))
        } else {
          result += "%" + byte.padded(to: 2, radix: 16).uppercased()
        }
      }
      return result
    case .base64: return Base64.text(of: Array(try run.text(of: value).utf8))
    case .base64d:
      let text = try run.text(of: value)
      guard let bytes = Base64.decode(Array(text.utf8)) else {
        throw .message("\(value.described) is not valid base64 data")
      }
      return String(decoding: bytes, as: UTF8.self)
    }
  }

  private static func replacing(_ text: String, _ replacements: [Unicode.Scalar: String]) -> String
  {
    var result = ""
    for scalar in text.unicodeScalars { result += replacements[scalar] ?? String(scalar) }
    return result
  }

  private func row(_ value: JSONValue, _ run: JQRun) throws(JQStop) -> String {
    guard case .array(let elements) = value else {
      throw .message("\(value.described) cannot be \(rawValue)-formatted, only an array can be")
    }
    var cells: [String] = []
    for element in elements {
      switch element {
      case .null: cells.append("")
      case .boolean, .integer, .number: cells.append(try run.json(element))
      case .string(let text):
        cells.append(
          self == .csv
            ? "\"" + Self.replacing(text, ["\"": "\"\""]) + "\""
            : Self.replacing(text, ["\t": "\\t", "\n": "\\n", "\r": "\\r", "\\": "\\\\"]))
      case .array, .object:
        throw .message(
          "\(element.described) is not valid in a csv row")
      }
    }
    return cells.joined(separator: self == .csv ? "," : "\t")
  }

  private func words(_ value: JSONValue, _ run: JQRun) throws(JQStop) -> String {
    var words: [String] = []
    for element in value.array ?? [value] {
      switch element {
      case .string(let text): words.append("'" + Self.replacing(text, ["'": "'\\''"]) + "'")
      case .array, .object: throw .message("\(element.described) can not be escaped for shell")
      default: words.append(try run.json(element))
      }
    }
    return words.joined(separator: " ")
  }
}

extension JQRun {
  /// A text as it is, everything else as JSON.
  func text(of value: JSONValue) throws(JQStop) -> String {
    if case .string(let text) = value { return text }
    return try json(value)
  }
}
