/// Reads shell commands by recursive descent, each byte once.
///
/// There is no separate lexer: in a shell the meaning of a byte depends on the construct around it,
/// and `$(…)` nests a whole program into a word.
///
/// The little that this shell does not do is read to its end and then refused with the whole input,
/// so that no part of it is taken for an input of its own.
struct ShellParser {
  var cursor: ByteCursor
  /// The first construct that this shell does not have.
  private var refusal: SyntaxError?
  var depth = 0
  /// Lines of the script before the input, which counts its own from 1.
  private(set) var linesBefore = 0
  private(set) var hereDocuments: [Word] = []
  /// Announced on the current line; their texts begin after it.
  var announced: [AnnouncedHereDocument] = []

  struct AnnouncedHereDocument {
    var index: Int
    var delimiter: String
    /// A quoted delimiter keeps `$` and `\` as they stand.
    var isLiteral: Bool
    /// `<<-`
    var stripsTabs: Bool
  }

  init(_ text: String) { cursor = ByteCursor(text) }

  /// Reads the whole of a text, which is one input.
  mutating func parseProgram(of text: String) -> Result<SyntaxTree, SyntaxError> {
    guard text.utf8.count <= Limits.inputBytes else {
      return .failure(SyntaxError(reason: .tooLong, line: 1))
    }
    return parseTree(until: .endOfInput)
  }

  /// For `ScriptReader`: reads the commands up to the end of a line that ends no construct.
  ///
  /// An input that is never completed reaches to the end of the text, and one that is wrong to the
  /// end of the line where it is.
  mutating func consumeProgram() -> ShellProgram {
    let start = cursor.position
    let line = cursor.line
    var content = parseTree(until: .endOfLine)
    if case .failure(var error) = content {
      switch error.reason {
      case .incomplete: cursor.moveToEnd()
      case .unsupported where refusal != nil: break
      case .unexpected, .unsupported, .badSubstitution, .tooDeep, .tooLong: _ = cursor.consumeLine()
      }
      error.line -= line - 1
      content = .failure(error)
    }
    let text = cursor.text(from: start, trimmingNewline: true)
    if text.utf8.count > Limits.inputBytes {
      content = .failure(SyntaxError(reason: .tooLong, line: 1))
    }
    return ShellProgram(text, firstLine: line, content: content)
  }

  private mutating func parseTree(
    until terminator: Terminator
  ) -> Result<SyntaxTree, SyntaxError> {
    (announced, hereDocuments, depth, refusal) = ([], [], 0, nil)
    linesBefore = cursor.line - 1
    do throws(SyntaxError) {
      let list = try parseList(until: terminator)
      if let refusal { return .failure(refusal) }
      return .success(SyntaxTree(list: list, hereDocuments: hereDocuments))
    } catch {
      refusal = nil
      return .failure(error)
    }
  }

  /// Where a list of commands ends.
  enum Terminator: Equatable {
    case endOfInput, endOfLine, closingParenthesis
    /// One of these, where a command could begin.
    case reservedWords([String])
    /// `;;` or `esac`.
    case caseItem

    /// What the input lacks when it ends first.
    fileprivate var missing: Missing? {
      switch self {
      case .endOfInput, .endOfLine: nil
      case .closingParenthesis: .closingParenthesis
      case .reservedWords(let words): words.first.map { .reservedWord($0) }
      case .caseItem: .reservedWord("esac")
      }
    }

    fileprivate func includes(_ word: String) -> Bool {
      switch self {
      case .reservedWords(let words): words.contains(word)
      case .caseItem: word == "esac"
      case .endOfInput, .endOfLine, .closingParenthesis: false
      }
    }
  }

  mutating func parseList(until terminator: Terminator) throws(SyntaxError) -> CommandList {
    var list = CommandList(commands: [])
    while true {
      try skipBlanks()
      switch cursor.peek() {
      case nil:
        try finishHereDocuments()
        if let missing = terminator.missing { throw error(.incomplete(missing)) }
        return list
      case UInt8(ascii: "\n"):
        try consumeNewline()
        if terminator == .endOfLine { return list }
      case UInt8(ascii: ")") where terminator == .closingParenthesis:
        cursor.advance()
        return list
      case UInt8(ascii: ";") where terminator == .caseItem && isAtCaseItemEnd: return list
      default:
        if let word = reservedWord(), terminator.includes(word) { return list }
        var command = try parseAndOrList()
        command.isInBackground = try parseSeparator(in: terminator)
        list.commands.append(command)
      }
    }
  }

  private var isAtCaseItemEnd: Bool { cursor.isAt(";;") || cursor.isAt(";&") }

  /// After a command: `;`, `&`, a newline, `)` or the end, of which only the first two are consumed.
  /// Answers whether it was `&`.
  private mutating func parseSeparator(in terminator: Terminator) throws(SyntaxError) -> Bool {
    try skipBlanks()
    switch cursor.peek() {
    case nil, UInt8(ascii: "\n"), UInt8(ascii: ")"): return false
    case UInt8(ascii: ";"):
      if isAtCaseItemEnd {
        guard terminator == .caseItem else { throw error(.unexpected("';;'")) }
        return false
      }
      cursor.advance()
      return false
    case UInt8(ascii: "&"):
      cursor.advance()
      return true
    case UInt8(ascii: "("):
      throw SyntaxError(
        reason: .unsupported(
          "'(' after a word", instead: "Quote it as '(' if you mean the character."),
        line: cursor.line)
    default: throw unexpectedToken()
    }
  }

  mutating func parseAndOrList() throws(SyntaxError) -> AndOrList {
    var list = AndOrList(first: try parsePipeline(), rest: [])
    while true {
      try skipBlanks()
      let connector: AndOrList.Connector
      if cursor.isAt("&&") {
        connector = .and
      } else if cursor.isAt("||") {
        connector = .or
      } else {
        return list
      }
      cursor.advance(by: 2)
      try skipToCommand()
      list.rest.append(.init(connector: connector, pipeline: try parsePipeline()))
    }
  }

  private mutating func parsePipeline() throws(SyntaxError) -> Pipeline {
    var pipeline = Pipeline()
    if reservedWord() == "time" {
      cursor.advance(by: 4)
      try skipBlanks()
      pipeline.timing = .usual
      if cursor.isAt("-p"), cursor.peek(2)?.endsWord ?? true {
        cursor.advance(by: 2)
        pipeline.timing = .portable
        try skipBlanks()
      }
      // It may stand alone.
      if endsCommand { return pipeline }
    }
    while cursor.peek() == UInt8(ascii: "!"), cursor.peek(1)?.endsWord ?? true {
      cursor.advance()
      pipeline.isNegated.toggle()
      try skipBlanks()
      if cursor.isAtEnd { throw error(.incomplete(.command)) }
    }
    while true {
      pipeline.commands.append(try parseCommand())
      try skipBlanks()
      guard cursor.peek() == UInt8(ascii: "|"), !cursor.isAt("||") else { return pipeline }
      if cursor.isAt("|&") {
        cursor.advance()
        pipeline.commands[pipeline.commands.count - 1].sendErrorsAlong()
      }
      cursor.advance()
      try skipToCommand()
    }
  }

  private var endsCommand: Bool {
    switch cursor.peek() {
    case nil, UInt8(ascii: "\n"), UInt8(ascii: ";"), UInt8(ascii: ")"): true
    case .some: false
    }
  }

  /// After `&&`, `||` and `|` the command may come on a later line.
  private mutating func skipToCommand() throws(SyntaxError) {
    try skipBlanks()
    while cursor.peek() == UInt8(ascii: "\n") {
      try consumeNewline()
      try skipBlanks()
    }
    if cursor.isAtEnd { throw error(.incomplete(.command)) }
  }

  /// Moves past blanks, continued lines and a comment, but no newline.
  mutating func skipBlanks() throws(SyntaxError) {
    while let byte = cursor.peek() {
      if byte.isBlank || isAtLineEndOfDOS {
        cursor.advance()
      } else if byte == UInt8(ascii: "\\"), isAtContinuation {
        try consumeContinuation()
      } else if byte == UInt8(ascii: "#") {
        while let next = cursor.peek(), next != UInt8(ascii: "\n") { cursor.advance() }
      } else {
        return
      }
    }
  }

  /// Whether a line of a file from Windows ends here. The last line feed of an input is not in its text, so
  /// that a carriage return at the end means the same whether a script or a transcript is read.
  var isAtLineEndOfDOS: Bool {
    cursor.peek() == UInt8(ascii: "\r")
      && (cursor.peek(1) == nil || cursor.peek(1) == UInt8(ascii: "\n"))
  }

  var isAtContinuation: Bool {
    cursor.peek(1) == nil || cursor.peek(1) == UInt8(ascii: "\n")
  }

  /// Moves past `\` and the newline; the input cannot end there.
  mutating func consumeContinuation() throws(SyntaxError) {
    cursor.advance(by: 2)
    if cursor.isAtEnd { throw error(.incomplete(.continuation)) }
  }

  /// For `ScriptReader`: what stands between inputs.
  mutating func skipEmptyLines(stoppingAt mark: String? = nil) {
    while let byte = cursor.peek() {
      if byte.isBlank || byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") {
        cursor.advance()
      } else if byte == UInt8(ascii: "#") {
        if let mark, cursor.isAt(text: mark) { return }
        _ = cursor.consumeLine()
      } else {
        return
      }
    }
  }

  mutating func announce(_ document: (String, isLiteral: Bool, stripsTabs: Bool)) -> Int {
    hereDocuments.append(Word(parts: []))
    announced.append(
      AnnouncedHereDocument(
        index: hereDocuments.count - 1, delimiter: document.0, isLiteral: document.isLiteral,
        stripsTabs: document.stripsTabs))
    return hereDocuments.count - 1
  }

  /// Moves past a newline and the texts of the here-documents that were announced before it.
  mutating func consumeNewline() throws(SyntaxError) {
    cursor.advance()
    while !announced.isEmpty {
      let document = announced.removeFirst()
      hereDocuments[document.index] = try parseHereDocument(document)
    }
  }

  private func finishHereDocuments() throws(SyntaxError) {
    guard let document = announced.first else { return }
    throw error(.incomplete(.hereDocumentDelimiter(document.delimiter)))
  }

  /// Runs one level deeper, with a limit that keeps recursion off the stack's end.
  mutating func nested<Result>(
    _ parse: (inout ShellParser) throws(SyntaxError) -> Result
  ) throws(SyntaxError) -> Result {
    depth += 1
    defer { depth -= 1 }
    guard depth <= Limits.nesting else { throw error(.tooDeep) }
    return try parse(&self)
  }

  func error(_ reason: SyntaxError.Reason) -> SyntaxError {
    SyntaxError(reason: reason, line: cursor.line)
  }

  /// The line at the cursor, counted from 1 within the input.
  var lineOfInput: Int { max(1, cursor.line - linesBefore) }

  /// Remembers that the input must be refused, with the way out; what follows is read all the same.
  mutating func refuse(_ construct: String, instead: String) {
    guard refusal == nil else { return }
    refusal = error(.unsupported(construct, instead: instead))
  }

  func unexpectedToken() -> SyntaxError {
    guard let byte = cursor.peek() else { return error(.unexpected("end of input")) }
    if byte == UInt8(ascii: "\n") { return error(.unexpected("end of line")) }
    for token: StaticString in ["&&", "||", ";;"] where cursor.isAt(token) {
      return error(.unexpected("'\(token)'"))
    }
    return error(.unexpected("'\(Character(UnicodeScalar(byte)))'"))
  }
}
