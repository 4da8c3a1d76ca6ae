/// One word that an expansion came to, with what was quoted in it.
struct Field: Equatable {
  struct Fragment: Equatable {
    var text: String
    /// What is quoted stands for itself in a pattern.
    var isQuoted: Bool
  }

  var fragments: [Fragment] = []

  var text: String {
    fragments.count == 1 ? fragments[0].text : fragments.map(\.text).joined()
  }

  mutating func append(_ text: String, isQuoted: Bool) {
    if let last = fragments.last, last.isQuoted == isQuoted {
      fragments[fragments.count - 1].text += text
    } else {
      fragments.append(Fragment(text: text, isQuoted: isQuoted))
    }
  }
}

/// Collects the words of a command, splitting results of unquoted expansions at `IFS`.
struct FieldBuilder {
  private(set) var fields: [Field] = []
  /// The field being built; `nil` when nothing has been added to it, not even an empty quote.
  private var current: Field?
  /// Whether blanks have just ended a field, so that a separator after them ends none.
  private var isAfterBlanks = false
  private var bytes = 0
  private let splits: Bool

  var splitsFields: Bool { splits }

  private let separators: Set<UInt8>

  private static let usual: Set<UInt8> = [
    UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\n"),
  ]

  /// - Parameter separators: the value of `IFS`; unset, it is blank, tab and newline.
  init(separators: String?, splits: Bool = true) {
    self.splits = splits
    self.separators = separators.map { Set($0.utf8) } ?? Self.usual
  }

  var isWithinLimit: Bool { bytes <= Limits.wordBytes && fields.count <= Limits.words }

  /// Adds text that stays in one piece, even when empty.
  mutating func append(_ text: String, isQuoted: Bool) {
    bytes += text.utf8.count
    isAfterBlanks = false
    if current == nil {
      current = Field(fragments: [.init(text: text, isQuoted: isQuoted)])
    } else {
      current?.append(text, isQuoted: isQuoted)
    }
  }

  /// Adds what an expansion came to.
  mutating func add(_ text: String, isQuoted: Bool) {
    if isQuoted || !splits { append(text, isQuoted: isQuoted) } else { split(text) }
  }

  /// Adds text that ends the field at separators.
  mutating func split(_ text: String) {
    guard splits, !separators.isEmpty else {
      if !text.isEmpty { append(text, isQuoted: false) }
      return
    }
    bytes += text.utf8.count
    let utf8 = text.utf8
    var start = utf8.startIndex
    while start < utf8.endIndex {
      let byte = utf8[start]
      guard separators.contains(byte) else {
        let end = utf8[start...].firstIndex { separators.contains($0) } ?? utf8.endIndex
        bytes -= utf8.distance(from: start, to: end)
        append(String(text[start..<end]), isQuoted: false)
        start = end
        continue
      }
      start = utf8.index(after: start)
      if Self.usual.contains(byte) {
        if current != nil {
          finishField()
          isAfterBlanks = true
        }
      } else if current != nil {
        finishField()
      } else if isAfterBlanks {
        isAfterBlanks = false
      } else {
        fields.append(Field(fragments: [.init(text: "", isQuoted: true)]))
      }
    }
  }

  mutating func finishField() {
    if let current { fields.append(current) }
    current = nil
    isAfterBlanks = false
  }
}
