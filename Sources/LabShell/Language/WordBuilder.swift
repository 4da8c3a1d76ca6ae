/// Collects a word's bytes, joining neighbours that are quoted alike.
struct WordBuilder {
  private var parts: [Word.Part] = []
  private var literal: [UInt8] = []
  private var isLiteralQuoted = false
  private var hasLiteral = false

  mutating func append(_ byte: UInt8, isQuoted: Bool) {
    if hasLiteral, isLiteralQuoted != isQuoted { flush() }
    hasLiteral = true
    isLiteralQuoted = isQuoted
    literal.append(byte)
  }

  /// Quotes make a word even with nothing between them.
  mutating func beginQuotes() {
    if hasLiteral, !isLiteralQuoted { flush() }
    hasLiteral = true
    isLiteralQuoted = true
  }

  mutating func append(_ part: Word.Part) {
    flush()
    parts.append(part)
  }

  mutating func finished() -> Word {
    flush()
    return Word(parts: parts)
  }

  private mutating func flush() {
    guard hasLiteral else { return }
    parts.append(.literal(String(decoding: literal, as: UTF8.self), isQuoted: isLiteralQuoted))
    literal = []
    hasLiteral = false
  }
}

/// One word of a command, before expansion.
struct Word: Equatable, Sendable {
  var parts: [Part]

  indirect enum Part: Equatable, Sendable {
    /// Text as it stands. What was quoted is never split, and makes a word even when empty.
    case literal(String, isQuoted: Bool)
    /// `~` at the start of a word.
    case homeDirectory
    case parameter(Parameter, isQuoted: Bool)
    /// `$(…)`
    case substitution(CommandList, isQuoted: Bool)
  }

  /// The word's text when nothing in it needs expansion.
  var literalText: String? {
    var text = ""
    for part in parts {
      guard case .literal(let piece, _) = part else { return nil }
      text += piece
    }
    return text
  }
}

/// `$NAME`, `$?`, or `${NAME:-fallback}`.
struct Parameter: Equatable, Sendable {
  enum Subject: Equatable, Sendable {
    case variable(String)
    /// `$?`
    case status
  }

  /// What `${NAME…}` does when the variable has no value (or has one, for `+`).
  enum Modifier: Equatable, Sendable {
    case useDefault, assignDefault, useAlternative, failUnlessSet
  }

  struct Alternative: Equatable, Sendable {
    var modifier: Modifier
    /// With a colon, an empty value counts as none.
    var treatsEmptyAsUnset: Bool
    var word: Word
  }

  var subject: Subject
  var alternative: Alternative?
  /// `${#NAME}`: the length of the value instead of the value.
  var isLength = false
}
