/// Reads shell commands by recursive descent, each byte once.
///
/// There is no separate lexer: in a shell the meaning of a byte depends on the construct around it,
/// and `$(…)` nests a whole program into a word.
struct Parser {
  var scanner: Scanner
  var depth = 0
  private(set) var hereDocuments: [Word] = []
  /// Announced on the current line; their texts begin after it.
  var announced: [AnnouncedHereDocument] = []

  struct AnnouncedHereDocument {
    var place: Int
    var delimiter: String
    /// A quoted delimiter keeps `$` and `\` as they stand.
    var isLiteral: Bool
    /// `<<-`
    var stripsTabs: Bool
  }

  init(_ text: String) { scanner = Scanner(text) }

  /// Reads a whole input.
  static func parse(_ input: String) throws(SyntaxError) -> SyntaxTree {
    guard input.utf8.count <= Limits.inputBytes else {
      throw SyntaxError(reason: .tooLong, line: 1)
    }
    var parser = Parser(input)
    let list = try parser.parseList(until: .endOfInput)
    return SyntaxTree(list: list, hereDocuments: parser.hereDocuments)
  }

  /// Reads the commands up to the end of a line that ends no construct.
  mutating func parseOneInput() throws(SyntaxError) {
    announced = []
    depth = 0
    _ = try parseList(until: .endOfLine)
  }

  /// Where a list of commands ends.
  enum Terminator {
    case endOfInput, endOfLine, closingParenthesis
  }

  mutating func parseList(until terminator: Terminator) throws(SyntaxError) -> CommandList {
    var list = CommandList(commands: [])
    while true {
      try skipBlanks()
      switch scanner.peek() {
      case nil:
        try finishHereDocuments()
        if terminator == .closingParenthesis { throw error(.incomplete(.closingParenthesis)) }
        return list
      case UInt8(ascii: "\n"):
        try takeNewline()
        if terminator == .endOfLine { return list }
      case UInt8(ascii: ")") where terminator == .closingParenthesis:
        scanner.advance()
        return list
      default:
        var command = try parseAndOrList()
        command.isInBackground = try parseSeparator()
        list.commands.append(command)
      }
    }
  }

  /// After a command: `;`, `&`, a newline, `)` or the end, of which only the first two are consumed.
  /// Answers whether it was `&`.
  private mutating func parseSeparator() throws(SyntaxError) -> Bool {
    try skipBlanks()
    switch scanner.peek() {
    case nil, UInt8(ascii: "\n"), UInt8(ascii: ")"): return false
    case UInt8(ascii: ";"):
      if scanner.isAt(";;") { throw error(.unexpected("';;'")) }
      scanner.advance()
      return false
    case UInt8(ascii: "&"):
      scanner.advance()
      return true
    case UInt8(ascii: "("):
      throw unsupported(
        "'(' after a word (a function or an array)",
        instead: "Quote it as '(' if you mean the character.")
    default: throw unexpectedToken()
    }
  }

  private mutating func parseAndOrList() throws(SyntaxError) -> AndOrList {
    var list = AndOrList(first: try parsePipeline(), rest: [])
    while true {
      try skipBlanks()
      let connector: AndOrList.Connector
      if scanner.isAt("&&") {
        connector = .and
      } else if scanner.isAt("||") {
        connector = .or
      } else {
        return list
      }
      scanner.advance(by: 2)
      try skipToCommand()
      list.rest.append(.init(connector: connector, pipeline: try parsePipeline()))
    }
  }

  private mutating func parsePipeline() throws(SyntaxError) -> Pipeline {
    var isNegated = false
    while scanner.peek() == UInt8(ascii: "!"), scanner.peek(1)?.endsWord ?? true {
      scanner.advance()
      isNegated.toggle()
      try skipBlanks()
      if scanner.isAtEnd { throw error(.incomplete(.command)) }
    }
    var pipeline = Pipeline(isNegated: isNegated, commands: [try parseSimpleCommand()])
    while true {
      try skipBlanks()
      guard scanner.peek() == UInt8(ascii: "|"), !scanner.isAt("||") else { return pipeline }
      if scanner.isAt("|&") {
        throw unsupported("'|&'", instead: "Write 2>&1 | instead.")
      }
      scanner.advance()
      try skipToCommand()
      pipeline.commands.append(try parseSimpleCommand())
    }
  }

  /// After `&&`, `||` and `|` the command may come on a later line.
  private mutating func skipToCommand() throws(SyntaxError) {
    try skipBlanks()
    while scanner.peek() == UInt8(ascii: "\n") {
      try takeNewline()
      try skipBlanks()
    }
    if scanner.isAtEnd { throw error(.incomplete(.command)) }
  }

  /// Moves past blanks, continued lines and a comment, but no newline.
  mutating func skipBlanks() throws(SyntaxError) {
    while let byte = scanner.peek() {
      if byte.isBlank || byte == UInt8(ascii: "\r") && scanner.peek(1) == UInt8(ascii: "\n") {
        scanner.advance()
      } else if byte == UInt8(ascii: "\\"), isAtContinuation {
        try takeContinuation()
      } else if byte == UInt8(ascii: "#") {
        while let next = scanner.peek(), next != UInt8(ascii: "\n") { scanner.advance() }
      } else {
        return
      }
    }
  }

  var isAtContinuation: Bool {
    scanner.peek(1) == nil || scanner.peek(1) == UInt8(ascii: "\n")
  }

  /// Moves past `\` and the newline; the input cannot end there.
  mutating func takeContinuation() throws(SyntaxError) {
    scanner.advance(by: 2)
    if scanner.isAtEnd { throw error(.incomplete(.continuation)) }
  }

  /// For `Script`: what stands between inputs.
  mutating func skipEmptyLines() {
    while let byte = scanner.peek() {
      if byte.isBlank || byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") {
        scanner.advance()
      } else if byte == UInt8(ascii: "#") {
        _ = scanner.takeLine()
      } else {
        return
      }
    }
  }

  /// For `Script`: after an error the rest of the line belongs to the input that has it.
  mutating func recoverAtNextLine() {
    _ = scanner.takeLine()
  }

  mutating func announce(_ document: (String, isLiteral: Bool, stripsTabs: Bool)) -> Int {
    hereDocuments.append(Word(parts: []))
    announced.append(
      AnnouncedHereDocument(
        place: hereDocuments.count - 1, delimiter: document.0, isLiteral: document.isLiteral,
        stripsTabs: document.stripsTabs))
    return hereDocuments.count - 1
  }

  /// Moves past a newline and the texts of the here-documents that were announced before it.
  private mutating func takeNewline() throws(SyntaxError) {
    scanner.advance()
    while !announced.isEmpty {
      let document = announced.removeFirst()
      hereDocuments[document.place] = try parseHereDocument(document)
    }
  }

  private func finishHereDocuments() throws(SyntaxError) {
    guard let document = announced.first else { return }
    throw error(.incomplete(.hereDocumentDelimiter(document.delimiter)))
  }

  /// Runs one level deeper, with a limit that keeps recursion off the stack's end.
  mutating func nested<Result>(
    _ parse: (inout Parser) throws(SyntaxError) -> Result
  ) throws(SyntaxError) -> Result {
    depth += 1
    defer { depth -= 1 }
    guard depth <= Limits.nesting else { throw error(.tooDeep) }
    return try parse(&self)
  }

  func error(_ reason: SyntaxError.Reason) -> SyntaxError {
    SyntaxError(reason: reason, line: scanner.line)
  }

  func unsupported(_ construct: String, instead: String) -> SyntaxError {
    error(.unsupported(construct, instead: instead))
  }

  func unexpectedToken() -> SyntaxError {
    guard let byte = scanner.peek() else { return error(.unexpected("end of input")) }
    if byte == UInt8(ascii: "\n") { return error(.unexpected("end of line")) }
    for token: StaticString in ["&&", "||", ";;"] where scanner.isAt(token) {
      return error(.unexpected("'\(token)'"))
    }
    return error(.unexpected("'\(Character(UnicodeScalar(byte)))'"))
  }
}
