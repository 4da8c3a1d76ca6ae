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

/// Why a command's words could not be expanded; the rest of the input is not run.
enum ExpansionError: Error, Equatable, Sendable {
  /// `${NAME:?message}`, or an unset variable after `set -u`.
  case unset(name: String, message: String)
  case tooLarge
  case tooManyWords
  case tooManyVariables
  case tooMuchWork
  case readOnly(String)
  /// An assignment of its own to what is read-only.
  case readOnlyAssignment(String)
  case badSubscript(String)
  case badSubstitution(String)
  case arithmetic(String)
  case noMatch(String)
  case circularName(String)

  var message: String {
    switch self {
    case .unset(let name, let message): "sh: \(name): \(message)\n"
    case .tooLarge: "sh: a value grew too large: at most \(Limits.wordBytes) bytes\n"
    case .tooManyWords: "sh: too many words for one command: at most \(Limits.words)\n"
    case .tooManyVariables: "sh: too many variables: at most \(Limits.variables)\n"
    case .tooMuchWork: "sh: stopped: this input takes more work than is left to it\n"
    case .readOnly(let name), .readOnlyAssignment(let name): "sh: \(name): readonly variable\n"
    case .badSubscript(let text): "sh: [\(text)]: bad array subscript\n"
    case .badSubstitution(let text): "sh: \(text): bad substitution\n"
    case .arithmetic(let message): "sh: \(message)\n"
    case .noMatch(let pattern): "sh: no match: \(pattern)\n"
    case .circularName(let name): "sh: \(name): circular name reference\n"
    }
  }

  /// Whether the command alone fails, and what follows it still runs.
  var isOfCommandAlone: Bool {
    switch self {
    case .badSubscript, .readOnly, .noMatch, .circularName: true
    case .unset, .tooLarge, .tooManyWords, .tooManyVariables, .tooMuchWork, .badSubstitution,
      .arithmetic, .readOnlyAssignment:
      false
    }
  }

  /// Whether a script ends with it, as in bash; a lab at the prompt goes on.
  var endsScript: Bool {
    if case .unset = self { true } else { false }
  }
}
