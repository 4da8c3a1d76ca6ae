/// A parsed input.
struct SyntaxTree: Equatable, Sendable {
  var list: CommandList
  /// Texts of the here-documents, as words that expand without being split.
  var hereDocuments: [Word]
}
