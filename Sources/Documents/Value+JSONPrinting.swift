import Foundations

extension Value {
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
    case .number(let number): writer.literal(Value.text(of: number))
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
