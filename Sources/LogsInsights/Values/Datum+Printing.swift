extension Datum {
  /// What a result row shows; `nil` for a missing value, which the row leaves out.
  var printed: String? {
    switch self {
    case .null: nil
    case .text(let text): text.string
    case .boolean(let flag): flag ? "1" : "0"
    case .integer(let number): String(number)
    case .number(let number): Number.text(of: number)
    case .timestamp(let milliseconds): Timestamp.text(milliseconds)
    case .list, .map: JSON.text(of: self)
    }
  }

  /// The text that text functions see: what would be printed, but nothing for a map or a list.
  var asText: Text? {
    switch self {
    case .text(let text): text
    case .null, .list, .map: nil
    case .boolean, .integer, .number, .timestamp: printed.map { Text($0) }
    }
  }
}
