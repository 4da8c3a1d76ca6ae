/// A parsed input.
struct SyntaxTree: Equatable, Sendable {
  var list: CommandList
  /// Texts of the here-documents, as words that expand without being split.
  var hereDocuments: [Word]

  /// Whether it is one command and nothing else, whose process a terminal may follow.
  var isOneCommand: Bool {
    guard list.commands.count == 1, let only = list.commands.first, only.rest.isEmpty,
      !only.isInBackground, !only.first.isNegated, only.first.commands.count == 1
    else { return false }
    return only.first.commands.allSatisfy { command in
      guard case .simple(let simple) = command else { return false }
      return simple.redirections.isEmpty && simple.assignments.isEmpty
    }
  }
}

/// Where one of a command's streams comes from or goes to.
struct Redirection: Equatable, Sendable {
  enum Target: Equatable, Sendable {
    case readFile(Word)
    case writeFile(Word, appends: Bool, replaces: Bool)
    case readAndWriteFile(Word)
    /// `2>&1`, `<&3`, `>&-`; the word is a number, or `-` to close.
    case duplicate(Word)
    /// `<<EOF`: its index in the syntax tree's list of here-documents, since the text follows only
    /// after the line.
    case hereDocument(Int)
    /// `<<< word`
    case hereString(Word)
  }

  static let standardInput = 0
  static let standardOutput = 1
  static let standardError = 2

  var descriptor: Int
  var target: Target
  /// `&>` and `>&FILE` take standard error along.
  var takesErrors = false
}
