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
    guard let texts = texts(of: message) else { return false }
    return zip(fields, texts).allSatisfy { expression, text in
      expression.holds { _, test in test.holds(for: String(text)) }
    }
  }

  /// The names of the fields, each with its text in a message that matches.
  func values(in message: String) -> [(name: String, value: String)] {
    zip(fields, texts(of: message) ?? []).compactMap { expression, text in
      expression.subject.map { ($0, String(text)) }
    }
  }

  /// The text that each field has in the message, `nil` where their number is another. Fields behind
  /// the gap are counted from the event's end.
  private func texts(of message: String) -> [Substring]? {
    let texts = Self.split(message)
    guard let gap else { return texts.count == fields.count ? texts : nil }
    guard texts.count >= fields.count else { return nil }
    return texts.prefix(gap) + texts.suffix(fields.count - gap)
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
