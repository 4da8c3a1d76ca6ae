/// Compound commands: reserved words and brackets with commands between them.
extension ShellParser {
  /// The unquoted word ahead that has a meaning of its own where a command may begin.
  func reservedWord() -> String? {
    guard let byte = cursor.peek(), byte.mayBeginReservedWord else { return nil }
    var length = 1
    while let next = cursor.peek(length), !next.endsWord, next != UInt8(ascii: "\r") {
      length += 1
      guard length <= Self.longestReservedWord else { return nil }
    }
    let word = cursor.text(ahead: length)
    return Self.reservedWords.contains(word) ? word : nil
  }

  private static let reservedWords: Set = [
    "if", "then", "elif", "else", "fi", "case", "esac", "for", "select", "while", "until", "do",
    "done", "function", "time", "{", "}", "[[",
  ]
  private static let longestReservedWord = 8

  /// Reads a compound command; `nil` when none is ahead.
  mutating func parseCompoundCommand() throws(SyntaxError) -> CompoundCommand? {
    let isArithmetic = cursor.isAt("((") && isArithmetic(from: 2)
    let isSubshell = cursor.isAt("(")
    let word = reservedWord()
    guard isSubshell || word != nil else { return nil }
    return try nested { (parser) throws(SyntaxError) in
      if isArithmetic {
        parser.cursor.advance(by: 2)
        return .arithmetic(try parser.parseArithmetic(until: .parentheses))
      } else if isSubshell {
        parser.cursor.advance()
        return .subshell(try parser.parseList(until: .closingParenthesis, mayBeEmpty: false))
      }
      return try parser.parseCompoundCommand(beginningWith: word ?? "")
    }
  }

  private mutating func parseCompoundCommand(
    beginningWith word: String
  ) throws(SyntaxError) -> CompoundCommand {
    switch word {
    case "if": return try parseIf()
    case "while", "until":
      cursor.advance(by: word.utf8.count)
      let condition = try parseList(upTo: ["do"]).list
      return .loop(
        .init(condition: condition, body: try parseLoopBody()), isUntil: word == "until")
    case "for", "select": return try parseFor(word)
    case "case": return try parseCase()
    case "{":
      cursor.advance()
      let list = try parseList(upTo: ["}"]).list
      cursor.advance()
      return .group(list)
    case "[[": return .test(try parseTest())
    default: throw error(.unexpected("'\(word)'"))
    }
  }

  private mutating func parseIf() throws(SyntaxError) -> CompoundCommand {
    var branches: [CompoundCommand.Branch] = []
    var word = "if"
    repeat {
      cursor.advance(by: word.utf8.count)
      let condition = try parseList(upTo: ["then"]).list
      cursor.advance(by: 4)
      let body = try parseList(upTo: ["fi", "elif", "else"])
      branches.append(.init(condition: condition, body: body.list))
      word = body.end
    } while word == "elif"
    cursor.advance(by: word.utf8.count)
    guard word == "else" else { return .conditional(branches: branches, otherwise: nil) }
    let otherwise = try parseList(upTo: ["fi"]).list
    cursor.advance(by: 2)
    return .conditional(branches: branches, otherwise: otherwise)
  }

  private mutating func parseLoopBody() throws(SyntaxError) -> CommandList {
    cursor.advance(by: 2)
    let list = try parseList(upTo: ["done"]).list
    cursor.advance(by: 4)
    return list
  }

  /// `for NAME in WORDS; do … done`, and bash's `for ((…))`.
  private mutating func parseFor(_ word: String) throws(SyntaxError) -> CompoundCommand {
    cursor.advance(by: word.utf8.count)
    try skipBlanks()
    if cursor.isAt("((") {
      cursor.advance(by: 2)
      let head = CompoundCommand.ArithmeticHead(
        first: try parseArithmetic(until: .semicolon),
        condition: try parseArithmetic(until: .semicolon),
        step: try parseArithmetic(until: .parentheses))
      return .counted(head, try parseBodyOfFor())
    }
    guard cursor.peek()?.beginsName == true, let name = try parseWord().unquotedText,
      name.isShellName
    else { throw unexpectedToken() }
    try skipNewlines()
    let words = isAtWord("in") ? try parseWordsOfFor() : nil
    let body = try parseBodyOfFor()
    return word == "for"
      ? .forEach(name, words: words, body) : .menu(name, words: words, body)
  }

  private func isAtWord(_ word: StaticString) -> Bool {
    cursor.isAt(word) && cursor.peek(word.utf8CodeUnitCount)?.endsWord ?? true
  }

  private mutating func parseWordsOfFor() throws(SyntaxError) -> [Word] {
    cursor.advance(by: 2)
    var words: [Word] = []
    while true {
      try skipBlanks()
      guard let byte = cursor.peek() else { throw error(.incomplete(.reservedWord("do"))) }
      if byte == UInt8(ascii: ";") || byte == UInt8(ascii: "\n") { return words }
      guard !byte.endsWord || isAtProcessSubstitution else { throw unexpectedToken() }
      words.append(try parseWord())
    }
  }

  private mutating func parseBodyOfFor() throws(SyntaxError) -> CommandList {
    try skipBlanks()
    if cursor.peek() == UInt8(ascii: ";"), !cursor.isAt(";;") { cursor.advance() }
    try skipNewlines()
    if reservedWord() == "{" {
      cursor.advance()
      let list = try parseList(upTo: ["}"]).list
      cursor.advance()
      return list
    }
    guard !cursor.isAtEnd else { throw error(.incomplete(.reservedWord("do"))) }
    guard reservedWord() == "do" else { throw unexpectedToken() }
    return try parseLoopBody()
  }

  /// `case WORD in PATTERN) … ;; esac`
  private mutating func parseCase() throws(SyntaxError) -> CompoundCommand {
    cursor.advance(by: 4)
    try skipNewlines()
    guard !cursor.isAtEnd else { throw error(.incomplete(.reservedWord("in"))) }
    let subject = try parseOperand()
    try skipNewlines()
    guard !cursor.isAtEnd else { throw error(.incomplete(.reservedWord("in"))) }
    guard try parseOperand().literalText == "in" else {
      throw error(.unexpected("word after case"))
    }
    var items: [CompoundCommand.CaseItem] = []
    while true {
      try skipNewlines()
      guard !cursor.isAtEnd else { throw error(.incomplete(.reservedWord("esac"))) }
      if reservedWord() == "esac" {
        cursor.advance(by: 4)
        return .selection(subject, items)
      }
      let patterns = try parsePatterns()
      let body = try parseList(until: .caseItem)
      items.append(.init(patterns: patterns, body: body, ending: consumeEndOfCaseItem()))
    }
  }

  private mutating func consumeEndOfCaseItem() -> CompoundCommand.CaseItem.Ending {
    for (sign, ending): (StaticString, CompoundCommand.CaseItem.Ending) in [
      (";;&", .testNext), (";;", .leave), (";&", .fallThrough),
    ] where cursor.isAt(sign) {
      cursor.advance(by: sign.utf8CodeUnitCount)
      return ending
    }
    return .leave
  }

  private mutating func parsePatterns() throws(SyntaxError) -> [Word] {
    _ = cursor.consume(UInt8(ascii: "("))
    var patterns: [Word] = []
    while true {
      try skipBlanks()
      guard !cursor.isAtEnd else { throw error(.incomplete(.closingParenthesis)) }
      patterns.append(try parseOperand())
      try skipBlanks()
      if cursor.consume(UInt8(ascii: ")")) { return patterns }
      guard cursor.consume(UInt8(ascii: "|")) else {
        guard !cursor.isAtEnd else { throw error(.incomplete(.closingParenthesis)) }
        throw unexpectedToken()
      }
    }
  }

  // MARK: Parts

  /// Reads commands up to one of the reserved words, which stays ahead.
  private mutating func parseList(
    upTo words: [String]
  ) throws(SyntaxError) -> (list: CommandList, end: String) {
    let list = try parseList(until: .reservedWords(words), mayBeEmpty: false)
    return (list, reservedWord() ?? "")
  }

  /// The same for lists in which at least one command must stand.
  private mutating func parseList(
    until terminator: Terminator, mayBeEmpty: Bool
  ) throws(SyntaxError) -> CommandList {
    let list = try parseList(until: terminator)
    guard !list.commands.isEmpty else {
      if let word = reservedWord() { throw error(.unexpected("'\(word)'")) }
      throw error(.unexpected("')'"))
    }
    return list
  }

  mutating func skipNewlines() throws(SyntaxError) {
    try skipBlanks()
    while cursor.peek() == UInt8(ascii: "\n") {
      try consumeNewline()
      try skipBlanks()
    }
  }
}

extension UInt8 {
  /// The first byte of one of the words that `ShellParser.reservedWord()` knows.
  fileprivate var mayBeginReservedWord: Bool {
    isLetter || self == UInt8(ascii: "{") || self == UInt8(ascii: "}") || self == UInt8(ascii: "[")
  }
}
