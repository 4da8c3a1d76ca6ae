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
  /// (reliability.md §4.3); without, text stays readable as the AWS CLI leaves it.
  public func json(_ style: JSONStyle = .indented, ascii: Bool = false) -> String {
    var printer = JSONPrinter(style: style, ascii: ascii)
    printer.write(self, indentation: 0)
    return printer.text
  }
}

private struct JSONPrinter {
  let style: Value.JSONStyle
  let ascii: Bool
  var text = ""

  mutating func write(_ value: Value, indentation: Int) {
    switch value {
    case .null: text += "null"
    case .boolean(let flag): text += flag ? "true" : "false"
    case .integer(let number): text += String(number)
    case .number(let number): text += Value.text(of: number)
    case .string(let string): write(string)
    case .array(let elements):
      writeList("[", "]", count: elements.count, indentation: indentation) { printer, index in
        printer.write(elements[index], indentation: indentation + 1)
      }
    case .object(let members):
      writeList("{", "}", count: members.count, indentation: indentation) { printer, index in
        printer.write(members[index].name)
        printer.text += printer.style == .compact ? ":" : ": "
        printer.write(members[index].value, indentation: indentation + 1)
      }
    }
  }

  private mutating func writeList(
    _ open: String, _ close: String, count: Int, indentation: Int,
    element: (inout JSONPrinter, Int) -> Void
  ) {
    text += open
    for index in 0..<count {
      if index > 0 { text += style == .line ? ", " : "," }
      if style == .indented { startLine(indentation + 1) }
      element(&self, index)
    }
    if style == .indented && count > 0 { startLine(indentation) }
    text += close
  }

  private mutating func startLine(_ indentation: Int) {
    text += "\n"
    text += String(repeating: "    ", count: indentation)
  }

  private mutating func write(_ string: String) {
    text += "\""
    for scalar in string.unicodeScalars {
      switch scalar {
      case "\"": text += "\\\""
      case "\\": text += "\\\\"
      case "\n": text += "\\n"
      case "\r": text += "\\r"
      case "\t": text += "\\t"
      case "\u{8}": text += "\\b"
      case "\u{c}": text += "\\f"
      case "\u{0}"..<"\u{20}": writeEscape(UInt16(scalar.value))
      default:
        if scalar.isASCII && scalar.value != 0x7F || !ascii && scalar.value > 0x7F {
          text.unicodeScalars.append(scalar)
        } else if scalar.value == 0x7F && !ascii {
          text.unicodeScalars.append(scalar)
        } else {
          for unit in UTF16.encode(scalar).map(Array.init) ?? [] { writeEscape(unit) }
        }
      }
    }
    text += "\""
  }

  private mutating func writeEscape(_ unit: UInt16) {
    let digits = String(unit, radix: 16)
    text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
  }
}

extension Value {
  /// A fraction as Python writes it: whole values keep `.0`.
  public static func text(of number: Double) -> String {
    number.isFinite
      ? number.description : (number.isNaN ? "NaN" : number > 0 ? "Infinity" : "-Infinity")
  }
}
