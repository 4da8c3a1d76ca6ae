extension Value {
  /// How a document is laid out as JSON.
  public enum JSONStyle: Sendable {
    /// `{"a": 1, "b": [2]}` on one line, as Python's `json.dumps` writes.
    case line
    /// `{"a":1,"b":[2]}` without a blank.
    case compact
    /// Four blanks a level, as the AWS CLI prints.
    case indented
  }

  /// The document as JSON text without a final newline.
  ///
  /// With `ascii` everything beyond ASCII is written `\uXXXX`, as transcripts need it
  /// (docs/transcripts.md); without, text stays readable as the AWS CLI leaves it.
  public func json(_ style: JSONStyle = .indented, ascii: Bool = false) -> String {
    var printer = JSONPrinter(style: style, ascii: ascii)
    printer.write(self, indentation: 0)
    return printer.text
  }
}

/// Writes bytes: most of a document is ASCII that stands for itself.
private struct JSONPrinter {
  let style: Value.JSONStyle
  let ascii: Bool
  private var bytes: [UInt8] = []

  init(style: Value.JSONStyle, ascii: Bool) {
    self.style = style
    self.ascii = ascii
  }

  var text: String { String(decoding: bytes, as: UTF8.self) }

  mutating func write(_ value: Value, indentation: Int) {
    switch value {
    case .null: append("null")
    case .boolean(let flag): append(flag ? "true" : "false")
    case .integer(let number): append(String(number))
    case .number(let number): append(Value.text(of: number))
    case .string(let string): write(string)
    case .array(let elements):
      append("[")
      for (index, element) in elements.enumerated() {
        separate(index, indentation: indentation)
        write(element, indentation: indentation + 1)
      }
      close("]", isEmpty: elements.isEmpty, indentation: indentation)
    case .object(let members):
      append("{")
      for (index, member) in members.enumerated() {
        separate(index, indentation: indentation)
        write(member.name)
        append(style == .compact ? ":" : ": ")
        write(member.value, indentation: indentation + 1)
      }
      close("}", isEmpty: members.isEmpty, indentation: indentation)
    }
  }

  private mutating func append(_ text: String) { bytes += text.utf8 }

  /// What stands before an element.
  private mutating func separate(_ index: Int, indentation: Int) {
    if index > 0 { append(style == .line ? ", " : ",") }
    if style == .indented { startLine(indentation + 1) }
  }

  private mutating func close(_ bracket: String, isEmpty: Bool, indentation: Int) {
    if style == .indented && !isEmpty { startLine(indentation) }
    append(bracket)
  }

  private mutating func startLine(_ indentation: Int) {
    append("\n")
    for _ in 0..<indentation { append("    ") }
  }

  private mutating func write(_ string: String) {
    append("\"")
    if string.utf8.allSatisfy(standsForItself) {
      bytes += string.utf8
    } else {
      for scalar in string.unicodeScalars { write(scalar) }
    }
    append("\"")
  }

  private func standsForItself(_ byte: UInt8) -> Bool {
    byte >= 0x20 && byte != UInt8(ascii: "\"") && byte != UInt8(ascii: "\\")
      && (byte < 0x7F || !ascii)
  }

  private mutating func write(_ scalar: Unicode.Scalar) {
    switch scalar {
    case "\"": append("\\\"")
    case "\\": append("\\\\")
    case "\n": append("\\n")
    case "\r": append("\\r")
    case "\t": append("\\t")
    case "\u{8}": append("\\b")
    case "\u{c}": append("\\f")
    case "\u{0}"..<"\u{20}": writeEscape(UInt16(scalar.value))
    default:
      if ascii && scalar.value >= 0x7F {
        for unit in UTF16.encode(scalar).map(Array.init) ?? [] { writeEscape(unit) }
      } else {
        bytes += UTF8.encode(scalar).map(Array.init) ?? []
      }
    }
  }

  private mutating func writeEscape(_ unit: UInt16) {
    let digits = String(unit, radix: 16)
    append("\\u" + String(repeating: "0", count: 4 - digits.count) + digits)
  }
}

extension Value {
  /// A fraction as Python writes it: whole values keep `.0`.
  public static func text(of number: Double) -> String {
    number.isFinite
      ? number.description : (number.isNaN ? "NaN" : number > 0 ? "Infinity" : "-Infinity")
  }
}
