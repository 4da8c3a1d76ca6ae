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
