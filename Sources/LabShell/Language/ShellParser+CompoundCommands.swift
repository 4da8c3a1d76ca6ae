/// Compound commands, read so far that the parser knows where each ends.
///
/// This shell runs none of them: the input that has one is refused whole, so that nothing inside it
/// runs without the condition before it.
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
    "done", "function", "{", "}", "[[",
  ]
  private static let longestReservedWord = 8

  /// Reads a compound command, with what is redirected after it; `false` when none is ahead.
  mutating func parseCompoundCommand() throws(SyntaxError) -> Bool {
    let isArithmetic = cursor.isAt("((")
    let isSubshell = cursor.isAt("(")
    let word = reservedWord()
    guard isSubshell || word != nil else { return false }
    refuse(at: cursor.line, word, isArithmetic: isArithmetic)
    try nested { (parser) throws(SyntaxError) in
      if isArithmetic {
        parser.cursor.advance(by: 2)
        try parser.skipArithmetic()
      } else if isSubshell {
        parser.cursor.advance()
        _ = try parser.parseList(until: .closingParenthesis)
      } else if let word {
        try parser.parseCompoundCommand(beginningWith: word)
      }
    }
    try skipBlanks()
    while try parseRedirection() != nil { try skipBlanks() }
    return true
  }

  private mutating func refuse(at line: Int, _ word: String?, isArithmetic: Bool) {
    let group = "Run the commands one after the other."
    switch word {
    case "if", "case":
      refuse("'\(word ?? "")'", instead: "Use COMMAND && COMMAND || COMMAND to choose.")
    case "for", "while", "until", "select":
      refuse("'\(word ?? "")'", instead: "Write the commands out one after the other.")
    case "function": refuse("a function", instead: "Write the commands out where they are needed.")
    case "{": refuse("'{'", instead: group)
    case "[[": refuse("'[['", instead: "Use [ … ] instead.")
    case nil where isArithmetic:
      refuse("arithmetic '((…))'", instead: "Work the number out and write it down.")
    case nil: refuse("a subshell '(…)'", instead: group)
    // A word out of its place is an error of its own.
    case .some: break
    }
  }

  private mutating func parseCompoundCommand(
    beginningWith word: String
  ) throws(SyntaxError) {
    switch word {
    case "if": try parseIf()
    case "while", "until":
      cursor.advance(by: word.utf8.count)
      try parseList(upTo: ["do"])
      try parseLoopBody()
    case "for", "select": try parseFor(word)
    case "case": try parseCase()
    case "{":
      cursor.advance()
      try parseList(upTo: ["}"])
      cursor.advance()
    case "[[": try parseTest()
    case "function":
      cursor.advance(by: word.utf8.count)
      try skipBlanks()
      guard cursor.peek()?.endsWord == false else { throw unexpectedToken() }
      _ = try parseWord()
      try skipBlanks()
      if cursor.peek() == UInt8(ascii: "(") { try consumeParentheses() }
      try parseFunctionBody()
    default: throw error(.unexpected("'\(word)'"))
    }
  }

  private mutating func parseIf() throws(SyntaxError) {
    var word = "if"
    repeat {
      cursor.advance(by: word.utf8.count)
      try parseList(upTo: ["then"])
      cursor.advance(by: 4)
      word = try parseList(upTo: ["fi", "elif", "else"])
    } while word == "elif"
    cursor.advance(by: word.utf8.count)
    if word == "else" {
      try parseList(upTo: ["fi"])
      cursor.advance(by: 2)
    }
  }

  private mutating func parseLoopBody() throws(SyntaxError) {
    cursor.advance(by: 2)
    try parseList(upTo: ["done"])
    cursor.advance(by: 4)
  }

  /// `for NAME in WORDS; do … done`, and bash's `for ((…))`.
  private mutating func parseFor(_ word: String) throws(SyntaxError) {
    cursor.advance(by: word.utf8.count)
    try skipBlanks()
    if cursor.isAt("((") {
      cursor.advance(by: 2)
      try skipArithmetic()
    } else {
      guard cursor.peek()?.beginsName == true else { throw unexpectedToken() }
      _ = try parseWord()
    }
    // The words, up to `do`.
    while true {
      try skipNewlines()
      guard !cursor.isAtEnd else { throw error(.incomplete(.reservedWord("do"))) }
      if reservedWord() == "do" { return try parseLoopBody() }
      if cursor.consume(UInt8(ascii: ";")) { continue }
      guard cursor.peek()?.endsWord == false else { throw unexpectedToken() }
      _ = try parseWord()
    }
  }

  /// `case WORD in PATTERN) … ;; esac`
  private mutating func parseCase() throws(SyntaxError) {
    cursor.advance(by: 4)
    try skipNewlines()
    guard !cursor.isAtEnd else { throw error(.incomplete(.reservedWord("in"))) }
    _ = try parseOperand()
    try skipNewlines()
    guard !cursor.isAtEnd else { throw error(.incomplete(.reservedWord("in"))) }
    guard try parseOperand().literalText == "in" else {
      throw error(.unexpected("word after case"))
    }
    while true {
      try skipNewlines()
      guard !cursor.isAtEnd else { throw error(.incomplete(.reservedWord("esac"))) }
      if reservedWord() == "esac" { return cursor.advance(by: 4) }
      try parsePatterns()
      _ = try parseList(until: .caseItem)
      guard cursor.peek() == UInt8(ascii: ";") else { continue }
      while let byte = cursor.peek(), byte == UInt8(ascii: ";") || byte == UInt8(ascii: "&") {
        cursor.advance()
      }
    }
  }

  private mutating func parsePatterns() throws(SyntaxError) {
    _ = cursor.consume(UInt8(ascii: "("))
    while true {
      try skipBlanks()
      guard !cursor.isAtEnd else { throw error(.incomplete(.closingParenthesis)) }
      _ = try parseOperand()
      try skipBlanks()
      if cursor.consume(UInt8(ascii: ")")) { return }
      guard cursor.consume(UInt8(ascii: "|")) else {
        guard !cursor.isAtEnd else { throw error(.incomplete(.closingParenthesis)) }
        throw unexpectedToken()
      }
    }
  }

  /// `[[ … ]]`, in which the signs of redirections and pipes compare and group.
  private mutating func parseTest() throws(SyntaxError) {
    cursor.advance(by: 2)
    while true {
      try skipNewlines()
      guard let byte = cursor.peek() else { throw error(.incomplete(.reservedWord("]]"))) }
      if cursor.isAt("]]"), (cursor.peek(2) ?? UInt8(ascii: " ")).endsTest {
        return cursor.advance(by: 2)
      }
      if byte.endsWord { cursor.advance() } else { _ = try parseWord() }
    }
  }

  // MARK: Functions

  /// After a command's first word: `() { … }` makes it a function's name.
  mutating func parseFunctionDefinition() throws(SyntaxError) -> Bool {
    guard cursor.peek() == UInt8(ascii: "("), cursor.peekAfterBlanks(1) == UInt8(ascii: ")")
    else { return false }
    refuse("a function", instead: "Write the commands out where they are needed.")
    try consumeParentheses()
    try nested { (parser) throws(SyntaxError) in try parser.parseFunctionBody() }
    return true
  }

  private mutating func consumeParentheses() throws(SyntaxError) {
    cursor.advance()
    try skipBlanks()
    guard cursor.consume(UInt8(ascii: ")")) else { throw unexpectedToken() }
  }

  private mutating func parseFunctionBody() throws(SyntaxError) {
    try skipNewlines()
    guard !cursor.isAtEnd else { throw error(.incomplete(.reservedWord("{"))) }
    guard try parseCompoundCommand() else { throw unexpectedToken() }
  }

  // MARK: Parts

  /// Reads commands up to one of the reserved words, which stays ahead, and answers it.
  @discardableResult
  private mutating func parseList(upTo words: [String]) throws(SyntaxError) -> String {
    _ = try parseList(until: .reservedWords(words))
    return reservedWord() ?? ""
  }

  private mutating func skipNewlines() throws(SyntaxError) {
    try skipBlanks()
    while cursor.peek() == UInt8(ascii: "\n") {
      try consumeNewline()
      try skipBlanks()
    }
  }

  /// Moves past the `))` that ends arithmetic; the `((` is behind the cursor.
  mutating func skipArithmetic() throws(SyntaxError) {
    var open = 2
    while open > 0 {
      guard let byte = cursor.peek() else { throw error(.incomplete(.closingParenthesis)) }
      switch byte {
      case UInt8(ascii: "("): open += 1
      case UInt8(ascii: ")"): open -= 1
      case UInt8(ascii: "\\"): cursor.advance()
      default: break
      }
      cursor.advance()
    }
  }
}

extension UInt8 {
  /// Whether `]]` stands alone before it.
  fileprivate var endsTest: Bool { endsWord || self == UInt8(ascii: "\r") }

  /// The first byte of one of the words that `ShellParser.reservedWord()` knows.
  fileprivate var mayBeginReservedWord: Bool {
    isLetter || self == UInt8(ascii: "{") || self == UInt8(ascii: "}") || self == UInt8(ascii: "[")
  }
}
