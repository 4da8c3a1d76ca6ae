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
    return only.first.commands.allSatisfy { $0.redirections.isEmpty && $0.assignments.isEmpty }
  }
}

/// Where one of a command's streams comes from or goes to.
struct Redirection: Equatable, Sendable {
  enum Descriptor: Int, Equatable, Sendable {
    case standardInput = 0
    case standardOutput = 1
    case standardError = 2
  }

  enum Target: Equatable, Sendable {
    case readFile(Word)
    case writeFile(Word, appends: Bool)
    /// `2>&1`
    case duplicate(Descriptor)
    /// `<<EOF`: its place in the syntax tree's list of here-documents, since the text follows only
    /// after the line.
    case hereDocument(Int)
  }

  var descriptor: Descriptor
  var target: Target
}
