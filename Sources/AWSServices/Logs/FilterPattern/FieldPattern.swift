import DataPlane
import NetworkModel

/// `[version, account, …, action="REJECT", status]`: conditions on the fields of an event that are
/// separated by blanks (CWL-34).
struct FieldPattern: Equatable, Sendable {
  /// Conditions on the fields that are named, in order.
  var fields: [FilterExpression<String>]
  /// Where `...` stands for any number of fields, as the place in `fields`: its start or its end.
  var gap: Int?

  func matches(_ message: String) -> Bool {
    let texts = Self.split(message)
    let hasRightCount = gap == nil ? texts.count == fields.count : texts.count >= fields.count
    guard hasRightCount else { return false }
    // Fields after the gap are counted from the event's end.
    let skipped = texts.count - fields.count
    return fields.enumerated().allSatisfy { place, expression in
      let text = texts[gap.map { place >= $0 } == true ? place + skipped : place]
      return expression.holds { _, test in test.holds(for: String(text)) }
    }
  }

  /// Text in quotation marks or brackets is one field, without them.
  private static func split(_ message: String) -> [Substring] {
    var fields: [Substring] = []
    var rest = Substring(message)
    while let first = rest.first {
      if first.isWhitespace {
        rest = rest.dropFirst()
      } else if let close = first == "\"" ? "\"" : first == "[" ? "]" : nil,
        let end = rest.dropFirst().firstIndex(of: Character(close))
      {
        fields.append(rest[rest.index(after: rest.startIndex)..<end])
        rest = rest[rest.index(after: end)...]
      } else {
        let end = rest.firstIndex(where: \.isWhitespace) ?? rest.endIndex
        fields.append(rest[..<end])
        rest = rest[end...]
      }
    }
    return fields
  }
}
