/// Reads shell commands by recursive descent, each byte once.
///
/// There is no separate lexer: in a shell the meaning of a byte depends on the construct around it,
/// and `$(…)` nests a whole program into a word.
///
/// What this shell does not do is read to its end and then refused with the whole input, so that no
/// part of it is taken for an input of its own.
struct Parser {
  var scanner: Scanner
  /// The first construct that this shell does not have.
  private var refusal: SyntaxError?
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
  mutating func takeProgram() -> ShellProgram {
    let start = scanner.position
    let line = scanner.line
    var content = parseTree(until: .endOfLine)
    if case .failure(var error) = content {
      switch error.reason {
      case .incomplete: scanner.moveToEnd()
      case .unsupported where refusal != nil: break
      case .unexpected, .unsupported, .badSubstitution, .tooDeep, .tooLong: _ = scanner.takeLine()
      }
      error.line -= line - 1
      content = .failure(error)
    }
    let text = scanner.text(from: start, trimmingNewline: true)
    if text.utf8.count > Limits.inputBytes {
      content = .failure(SyntaxError(reason: .tooLong, line: 1))
    }
    return ShellProgram(text, firstLine: line, content: content)
  }

  private mutating func parseTree(
    until terminator: Terminator
  ) -> Result<SyntaxTree, SyntaxError> {
    (announced, hereDocuments, depth, refusal) = ([], [], 0, nil)
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
      switch scanner.peek() {
      case nil:
        try finishHereDocuments()
        if let missing = terminator.missing { throw error(.incomplete(missing)) }
        return list
      case UInt8(ascii: "\n"):
        try takeNewline()
        if terminator == .endOfLine { return list }
      case UInt8(ascii: ")") where terminator == .closingParenthesis:
        scanner.advance()
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

  private var isAtCaseItemEnd: Bool { scanner.isAt(";;") || scanner.isAt(";&") }

  /// After a command: `;`, `&`, a newline, `)` or the end, of which only the first two are consumed.
  /// Answers whether it was `&`.
  private mutating func parseSeparator(in terminator: Terminator) throws(SyntaxError) -> Bool {
    try skipBlanks()
    switch scanner.peek() {
    case nil, UInt8(ascii: "\n"), UInt8(ascii: ")"): return false
    case UInt8(ascii: ";"):
      if isAtCaseItemEnd {
        guard terminator == .caseItem else { throw error(.unexpected("';;'")) }
        return false
      }
      scanner.advance()
      return false
    case UInt8(ascii: "&"):
      scanner.advance()
      return true
    case UInt8(ascii: "("):
      throw SyntaxError(
        reason: .unsupported(
          "'(' after a word", instead: "Quote it as '(' if you mean the character."),
        line: scanner.line)
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
    var pipeline = Pipeline(isNegated: isNegated, commands: [])
    while true {
      if try !parseCompoundCommand(), let command = try parseSimpleCommand() {
        pipeline.commands.append(command)
      }
      try skipBlanks()
      guard scanner.peek() == UInt8(ascii: "|"), !scanner.isAt("||") else { return pipeline }
      if scanner.isAt("|&") {
        refuse("'|&'", instead: "Write 2>&1 | instead.")
        scanner.advance()
      }
      scanner.advance()
      try skipToCommand()
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

  /// For `ScriptReader`: what stands between inputs.
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

  mutating func announce(_ document: (String, isLiteral: Bool, stripsTabs: Bool)) -> Int {
    hereDocuments.append(Word(parts: []))
    announced.append(
      AnnouncedHereDocument(
        place: hereDocuments.count - 1, delimiter: document.0, isLiteral: document.isLiteral,
        stripsTabs: document.stripsTabs))
    return hereDocuments.count - 1
  }

  /// Moves past a newline and the texts of the here-documents that were announced before it.
  mutating func takeNewline() throws(SyntaxError) {
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

  /// Remembers that the input must be refused, with the way out; what follows is read all the same.
  mutating func refuse(_ construct: String, instead: String) {
    guard refusal == nil else { return }
    refusal = error(.unsupported(construct, instead: instead))
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
