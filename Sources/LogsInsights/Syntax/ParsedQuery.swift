/// A command as it is written; what it adds to a plan is `Command`'s.
protocol ParsedCommand: Sendable {
  /// Lower case; the first is the usual one.
  static var keywords: [String] { get }

  /// Reads what follows the keyword, up to the next `|`.
  init(parsing parser: inout InsightsParser) throws(Diagnostic)
}

/// The commands that a parser knows; none where none can stand.
struct Grammar: Sendable {
  var commands: [any ParsedCommand.Type] = []
  /// Commands of the service that cannot be had here, and why.
  var unsupported: [String: String] = [:]
}

/// A query as written: its source and its commands.
struct ParsedQuery: Sendable {
  var source: QuerySource?
  var commands: [(command: any ParsedCommand, range: Range<Int>)]
  var range: Range<Int>
}

extension InsightsParser {
  /// Reads commands to the end of the text, or of the parentheses that a subquery stands in.
  mutating func query() throws(Diagnostic) -> ParsedQuery {
    let start = current.range.lowerBound
    let source = try source()
    var commands: [(command: any ParsedCommand, range: Range<Int>)] = []
    if source == nil || !isAtEndOfQuery {
      repeat {
        let range = current.range
        commands.append((try command(), range))
      } while try skipSymbol("|")
    }
    return ParsedQuery(source: source, commands: commands, range: start..<previousEnd)
  }

  /// `( SOURCE "group" | filter … )`, the current token being its parenthesis.
  mutating func subquery() throws(Diagnostic) -> ParsedQuery {
    guard !isInSubquery else {
      throw Diagnostic(.nestedSubquery, at: current.range)
    }
    try expectSymbol("(")
    isInSubquery = true
    defer { isInSubquery = false }
    let query = try query()
    guard isSymbol(")") else { throw unexpected("| and another command, or )") }
    isInSubquery = false
    try advance()
    return query
  }

  private mutating func command() throws(Diagnostic) -> any ParsedCommand {
    guard case .name(let name) = current.kind, let word = name.word?.lowercased() else {
      throw unexpected("a command such as fields, filter or stats")
    }
    if word == "source" {
      let rule = "it must be the first in a query"
      throw Diagnostic(.misplaced(command: "SOURCE", rule: rule), at: name.range)
    }
    if let reason = grammar.unsupported[word] {
      throw Diagnostic(.unsupportedCommand(word, because: reason), at: name.range)
    }
    guard let type = grammar.commands.first(where: { $0.keywords.contains(word) }) else {
      let known = grammar.commands.flatMap { $0.keywords }
      throw Diagnostic(.unknownCommand(name.text, known: known), at: name.range)
    }
    try advance()
    return try type.init(parsing: &self)
  }
}
