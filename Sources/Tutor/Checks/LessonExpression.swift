import JMESPath
import Lessons

/// A JMESPath expression of a lesson, in which names are to be filled in.
///
/// Most are read once for all labs, with gaps where the names stand; where a name stands for more
/// than a part of a literal, the text is filled in and read anew.
struct LessonExpression: Sendable {
  /// `nil` where the text is no expression.
  struct Filled: Sendable {
    var parsed: JMESPathExpression?
  }

  let references: [Placeholder]
  private let pieces: TextTemplate
  private let template: JMESPathTemplate?
  /// What was asked for last: in one lab it is mostly the same again.
  private var last: (values: [String], filled: Filled)?

  init(_ pieces: TextTemplate) {
    self.pieces = pieces
    references = pieces.references
    template = references.isEmpty ? nil : JMESPathTemplate(pieces.withGaps(JMESPathTemplate.gap))
  }

  /// - Parameter values: one for each reference.
  mutating func filled(_ values: [String]) -> Filled {
    if let last, last.values == values { return last.filled }
    var parsed = template?.filled(values)
    if template == nil {
      var rest = values[...]
      parsed = pieces.filled { _ in rest.popFirst() }
        .flatMap { try? JMESPathExpression(parsing: $0) }
    }
    let filled = Filled(parsed: parsed)
    last = (values, filled)
    return filled
  }
}

extension TextTemplate {
  /// The text with a character in each reference's stead.
  func withGaps(_ gap: Unicode.Scalar) -> String {
    var text = ""
    for piece in pieces {
      switch piece {
      case .text(let part): text += part
      case .reference: text.unicodeScalars.append(gap)
      }
    }
    return text
  }
}
