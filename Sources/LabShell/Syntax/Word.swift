/// One word of a command, before expansion.
struct Word: Equatable, Sendable {
  var parts: [Part]
  /// Whether an unquoted `{` stands in it, which may make several words of it.
  var mayHaveBraces = false

  indirect enum Part: Equatable, Sendable {
    /// Text as it stands. What was quoted is never split, and makes a word even when empty.
    case literal(String, isQuoted: Bool)
    /// `~` or `~user` at the start of a word.
    case homeDirectory(user: String)
    case parameter(Parameter, isQuoted: Bool)
    /// `$(…)`
    case substitution(CommandList, isQuoted: Bool)
    /// `$((…))`
    case arithmetic(Word, isQuoted: Bool)
    /// `<(…)` and `>(…)`
    case process(CommandList, isRead: Bool)
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

  /// The same when nothing in it is quoted either.
  var unquotedText: String? {
    var text = ""
    for part in parts {
      guard case .literal(let piece, isQuoted: false) = part else { return nil }
      text += piece
    }
    return text
  }

  var hasQuotes: Bool {
    parts.contains { if case .literal(_, isQuoted: true) = $0 { true } else { false } }
  }

  static let empty = Word(parts: [])
}
