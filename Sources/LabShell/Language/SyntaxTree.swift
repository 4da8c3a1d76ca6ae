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
