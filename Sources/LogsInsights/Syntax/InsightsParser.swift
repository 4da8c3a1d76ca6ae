/// Reads the text of a query; the commands read themselves with what is offered here.
struct InsightsParser {
  /// The most characters that a query has in the service.
  static let serviceLength = 10_000

  private var lexer: InsightsLexer
  let grammar: Grammar
  private(set) var current: InsightsToken
  /// Where the token before the current one ends.
  private(set) var previousEnd = 0
  var depth = 0
  /// Whether a `)` ends the query that is being read.
  var isInSubquery = false

  /// A chain of operators deeper than this is refused, so that no query can exhaust the stack.
  static let maximumDepth = 100

  init(
    _ text: [UInt8], grammar: Grammar, maximumLength: Int = Self.serviceLength
  ) throws(Diagnostic) {
    self.grammar = grammar
    lexer = InsightsLexer(text)
    let characters = text.count { $0 & 0xC0 != 0x80 }
    guard characters <= maximumLength else {
      throw Diagnostic(.tooLong(limit: maximumLength), at: 0..<text.count)
    }
    current = try lexer.next()
  }

  /// Reads values and names from a place in a text that has been read up to there.
  init(_ text: [UInt8], at position: Int) throws(Diagnostic) {
    grammar = Grammar()
    lexer = InsightsLexer(text)
    lexer.move(to: position)
    current = try lexer.next()
  }

  var isAtEnd: Bool { current.kind == .end }

  /// Whether the current command has no more to it.
  var isAtEndOfCommand: Bool { isAtEndOfQuery || isSymbol("|") }

  var isAtEndOfQuery: Bool { isAtEnd || isInSubquery && isSymbol(")") }

  mutating func advance() throws(Diagnostic) {
    previousEnd = current.range.upperBound
    current = try lexer.next()
  }

  func unexpected(_ expected: String) -> Diagnostic {
    let symbol = isAtEnd ? "<EOF>" : spelling(current.range)
    return Diagnostic(.unexpected(symbol: symbol, expected: expected), at: current.range)
  }

  func spelling(_ range: Range<Int>) -> String {
    String(decoding: lexer.text[range], as: UTF8.self)
  }

  // MARK: Keywords and signs

  func isKeyword(_ word: String) -> Bool {
    if case .name(let name) = current.kind { name.word?.lowercased() == word } else { false }
  }

  mutating func skipKeyword(_ word: String) throws(Diagnostic) -> Bool {
    guard isKeyword(word) else { return false }
    try advance()
    return true
  }

  func isSymbol(_ symbol: String) -> Bool { current.kind == .symbol(symbol) }

  mutating func skipSymbol(_ symbol: String) throws(Diagnostic) -> Bool {
    guard isSymbol(symbol) else { return false }
    try advance()
    return true
  }

  mutating func expectSymbol(_ symbol: String) throws(Diagnostic) {
    guard try skipSymbol(symbol) else { throw unexpected("\(symbol)") }
  }

  mutating func expectKeyword(_ word: String) throws(Diagnostic) {
    guard try skipKeyword(word) else { throw unexpected(word) }
  }

  // MARK: What commands are made of

  mutating func name(_ expected: String = "a field name") throws(Diagnostic) -> FieldName {
    guard case .name(let name) = current.kind else { throw unexpected(expected) }
    try advance()
    return name
  }

  mutating func names(_ expected: String = "a field name") throws(Diagnostic) -> [FieldName] {
    var names = [try name(expected)]
    while try skipSymbol(",") { names.append(try name(expected)) }
    return names
  }

  mutating func integer(_ what: String, in range: ClosedRange<Int>) throws(Diagnostic) -> Int {
    guard case .number(.integer(let number)) = current.kind else {
      throw unexpected("a whole number")
    }
    guard range.contains(number) else {
      throw Diagnostic(.outOfRange(what: what, range), at: current.range)
    }
    try advance()
    return number
  }

  mutating func text(_ expected: String) throws(Diagnostic) -> Text {
    guard case .text(let text) = current.kind else { throw unexpected(expected) }
    try advance()
    return text
  }

  mutating func items() throws(Diagnostic) -> [Item] {
    var items = [try item()]
    while try skipSymbol(",") { items.append(try item()) }
    return items
  }

  private mutating func item() throws(Diagnostic) -> Item {
    let expression = try expression()
    let alias = try skipKeyword("as") ? try name("a name for the column") : nil
    return Item(expression: expression, alias: alias)
  }

  var isAtRegularExpression: Bool { isSymbol("/") }

  mutating func regularExpression() throws(Diagnostic) -> RegularExpression {
    lexer.move(to: current.range.lowerBound)
    let (pattern, range) = try lexer.regularExpression()
    previousEnd = range.upperBound
    current = try lexer.next()
    return try RegularExpression(pattern, at: range)
  }
}

/// `name=value` settings, as several commands have them.
extension InsightsParser {
  /// Reads a name of the list and the `=` behind it.
  mutating func option(_ names: [String]) throws(Diagnostic) -> String {
    let expected = names.map { "\($0)=" }.joined(separator: ", ")
    let range = current.range
    let name = try name(expected)
    guard let word = name.word?.lowercased(), names.contains(word) else {
      throw Diagnostic(.unexpected(symbol: name.text, expected: expected), at: range)
    }
    try expectSymbol("=")
    return word
  }

  /// Whether the next is a name of the list with `=` behind it, and no field.
  func isAtOption(_ names: [String]) -> Bool {
    guard names.contains(where: isKeyword) else { return false }
    var copy = self
    return (try? copy.advance()) != nil && copy.isSymbol("=")
  }

  mutating func flag() throws(Diagnostic) -> Bool {
    if try skipKeyword("true") { return true }
    guard try skipKeyword("false") else { throw unexpected("true or false") }
    return false
  }
}

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
