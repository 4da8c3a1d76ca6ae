/// JSON documents as values, and values as JSON text.
enum JSON {
  /// Deeper documents are treated as plain text.
  static let maximumDepth = 100

  static func parse(_ bytes: ArraySlice<UInt8>) -> Scalar? {
    let span = bytes.span
    return parse(span)
  }

  /// The document, when the bytes are one JSON object or array and nothing else.
  ///
  /// `numbersAsText` keeps numbers as they were written, as fields of a log record are.
  static func parse(_ bytes: Span<UInt8>, numbersAsText: Bool = false) -> Scalar? {
    var reader = JSONReader(numbersAsText: numbersAsText)
    return reader.document(bytes)
  }

  static func text(of value: Scalar) -> String {
    switch value {
    case .null: "null"
    case .boolean(let flag): flag ? "true" : "false"
    case .integer, .number: value.printed ?? "null"
    case .timestamp(let milliseconds): quoted(Timestamp.text(milliseconds))
    case .text(let text): quoted(text.string)
    case .list(let items): "[" + items.map(text).joined(separator: ",") + "]"
    case .map(let members):
      "{"
        + members.map { quoted($0.name.string) + ":" + text(of: $0.value) }
        .joined(separator: ",") + "}"
    }
  }

  private static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      case "\t": result += "\\t"
      case _ where scalar.value < 0x20:
        let digits = String(scalar.value, radix: 16)
        result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}
