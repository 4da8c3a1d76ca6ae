import Foundations

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

/// `$NAME`, `$?`, `${NAME:-fallback}`, `${NAME[1]}` and all the others.
struct Parameter: Equatable, Sendable {
  /// A variable's name, a number, or one of `? $ ! # @ * - _`.
  var name: String
  var subscriptOfArray: Subscript?
  /// `${!NAME}`: the name is the value of another variable.
  var isIndirect = false
  var operation: Operation?

  enum Subscript: Equatable, Sendable {
    case index(Word)
    /// `[@]`, or `[*]`, which joins.
    case all(joins: Bool)
  }

  indirect enum Operation: Equatable, Sendable {
    /// `${#NAME}`
    case length
    case alternative(Alternative)
    case removePrefix(Word, longest: Bool)
    case removeSuffix(Word, longest: Bool)
    case substring(offset: Word, length: Word?)
    case replace(pattern: Word, with: Word, Replacement)
    case changeCase(toUpper: Bool, all: Bool, pattern: Word?)
    /// `${NAME@Q}`
    case transform(UInt8)
    /// `${!NAME[@]}`
    case keys(joins: Bool)
    /// `${!PREFIX@}`
    case names(joins: Bool)
  }

  enum Replacement: Equatable, Sendable {
    case first, all, atStart, atEnd
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
}

extension StringProtocol {
  /// Whether it may name a variable: letters, digits and `_`, no digit first.
  var isShellName: Bool {
    utf8.first?.beginsName == true && utf8.allSatisfy(\.continuesName)
  }
}
