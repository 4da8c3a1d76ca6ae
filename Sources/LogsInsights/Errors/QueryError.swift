/// Why a query was refused: what happened, where, and what to write instead.
///
/// `message` is what `StartQuery` puts into a `MalformedQueryException` (HTTP 400), in AWS's wording
/// wherever it was published (insights.md §10). Errors are found before a record is read.
public struct QueryError: Error, Equatable, Sendable {
  /// The error code of the service for every refused query.
  public static let code = "MalformedQueryException"

  public let message: String
  /// What may be done about it, as a sentence; the service sends no such thing.
  public let help: String?
  /// What to write in place of the marked characters, when that can be guessed.
  public let suggestion: String?
  /// The marked characters, counted in Unicode scalars from 0: `startCharOffset` and
  /// `endCharOffset` of a `queryCompileError`.
  public let characters: Range<Int>
  /// From 1.
  public let line: Int
  /// From 1, in Unicode scalars.
  public let column: Int
  /// The line of the query that holds the marked characters.
  let excerpt: String

  /// The offset of the first marked character.
  public var position: Int { characters.lowerBound }

  /// The message, the line of the query with a caret below the place, and the help.
  public var rendering: String {
    let visible = excerpt.map { $0 == "\t" ? " " : $0 }
    let width = max(1, min(characters.count, visible.count - (column - 1)))
    var lines = [
      message,
      "  " + String(visible),
      "  " + String(repeating: " ", count: column - 1) + String(repeating: "^", count: width),
    ]
    if let suggestion { lines.append("help: did you mean `\(suggestion)`?") }
    if let help { lines.append("help: \(help)") }
    return lines.joined(separator: "\n")
  }
}
