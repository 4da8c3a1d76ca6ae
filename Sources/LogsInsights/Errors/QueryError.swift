/// Why a query was refused: what happened, where, and what to write instead.
///
/// `message` is what `StartQuery` puts into a `MalformedQueryException` (HTTP 400), in AWS's wording
/// wherever it was published (INQ-01). Errors are found before a record is read.
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
  ///
  /// Of a long line only the surroundings of the place are shown, so that no terminal wraps it and
  /// moves the caret away.
  public var rendering: String {
    var visible = excerpt.map { $0 == "\t" ? " " : $0 }
    var offset = column - 1
    if visible.count > Self.widest {
      let start = max(0, min(offset - Self.widest / 2, visible.count - Self.widest))
      let end = start + Self.widest
      let isCutBehind = end < visible.count
      visible = Array(visible[start..<end])
      if start > 0 { visible[0] = "…" }
      if isCutBehind { visible[visible.count - 1] = "…" }
      offset -= start
    }
    let width = max(1, min(characters.count, visible.count - offset))
    var lines = [
      message,
      "  " + String(visible),
      "  " + String(repeating: " ", count: offset) + String(repeating: "^", count: width),
    ]
    if let suggestion { lines.append("help: did you mean `\(suggestion)`?") }
    if let help { lines.append("help: \(help)") }
    return lines.joined(separator: "\n")
  }

  /// Characters of the query in one line, so that they fit into 80 columns.
  private static let widest = 76

  /// Places a complaint in the text that it is about.
  init(_ diagnostic: Diagnostic, in text: [UInt8]) {
    let start = min(diagnostic.range.lowerBound, text.count)
    let end = min(max(diagnostic.range.upperBound, start), text.count)
    let newline = UInt8(ascii: "\n")
    let lineStart = text[..<start].lastIndex(of: newline).map { $0 + 1 } ?? 0
    let lineEnd = text[start...].firstIndex(of: newline) ?? text.count
    let first = Self.characterCount(text[..<start])
    let offset = Self.characterCount(text[lineStart..<start])
    line = text[..<start].count { $0 == newline } + 1
    column = offset + 1
    characters = first..<(first + Self.characterCount(text[start..<end]))
    message = diagnostic.reason.message(line: line, position: offset, characters: characters)
    help = diagnostic.reason.help
    suggestion = diagnostic.reason.suggestion
    excerpt = String(decoding: text[lineStart..<lineEnd], as: UTF8.self)
  }

  /// Unicode scalars, counted by the bytes that begin one.
  private static func characterCount(_ bytes: ArraySlice<UInt8>) -> Int {
    bytes.count { $0 & 0xC0 != 0x80 }
  }
}

/// A reason to refuse a query, and the bytes of its text that it is about.
struct Diagnostic: Error {
  var reason: Reason
  var range: Range<Int>

  init(_ reason: Reason, at range: Range<Int>) {
    self.reason = reason
    self.range = range
  }
}
