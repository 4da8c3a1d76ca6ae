import Foundations

/// JSON documents as values, and values as JSON text.
enum JSON {
  /// Deeper documents are treated as plain text.
  static let maximumDepth = 100

  static func parse(_ bytes: ArraySlice<UInt8>) -> Datum? {
    let span = bytes.span
    return parse(span)
  }

  /// The document, when the bytes are one JSON object or array and nothing else.
  ///
  /// `numbersAsText` keeps numbers as they were written, as fields of a log record are.
  static func parse(_ bytes: Span<UInt8>, numbersAsText: Bool = false) -> Datum? {
    var reader = JSONReader(numbersAsText: numbersAsText)
    return reader.document(bytes)
  }

  static func text(of value: Datum) -> String {
    var writer = JSONWriter(style: .compact)
    write(value, to: &writer)
    return writer.text
  }

  private static func write(_ value: Datum, to writer: inout JSONWriter) {
    switch value {
    case .null: writer.literal("null")
    case .boolean(let flag): writer.literal(flag ? "true" : "false")
    case .integer, .number: writer.literal(value.printed ?? "null")
    case .timestamp(let milliseconds): writer.string(Timestamp.text(milliseconds))
    case .text(let text): writer.string(text.string)
    case .list(let items):
      writer.beginArray()
      for item in items { write(item, to: &writer) }
      writer.endArray()
    case .map(let members):
      writer.beginObject()
      for member in members {
        writer.name(member.name.string)
        write(member.value, to: &writer)
      }
      writer.endObject()
    }
  }
}
