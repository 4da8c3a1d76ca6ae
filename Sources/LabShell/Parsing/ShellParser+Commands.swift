import Foundations

extension ShellParser {
  /// Reads one command of a pipeline, of whatever kind.
  mutating func parseCommand() throws(SyntaxError) -> Command {
    let start = cursor.position
    if let word = reservedWord(), word == "function" {
      return try parseNamedFunction(from: start)
    }
    if let compound = try parseCompoundCommand() {
      return .compound(compound, redirections: try parseRedirections())
    }
    return try parseSimpleCommand(from: start)
  }

  private mutating func parseSimpleCommand(from start: Int) throws(SyntaxError) -> Command {
    var command = SimpleCommand(line: lineOfInput)
    var isDeclaration = false
    while true {
      try skipBlanks()
      guard let byte = cursor.peek() else { break }
      if let redirection = try parseRedirection() {
        command.redirections.append(redirection)
      } else if byte.endsWord, !isAtProcessSubstitution {
        break
      } else if command.words.isEmpty, let assignment = try parseAssignment() {
        command.assignments.append(assignment)
      } else if isDeclaration, let assignment = try parseAssignment() {
        command.declarations.append(assignment)
      } else {
        let word = try parseWord()
        command.words.append(word)
        if command.words.count == 1 {
          isDeclaration = word.unquotedText.map(Self.declaringCommands.contains) ?? false
          try skipBlanks()
          if isAtFunctionParentheses, command.assignments.isEmpty, command.redirections.isEmpty,
            let name = word.unquotedText
          {
            return try parseFunction(named: name, from: start)
          }
          if word.unquotedText == "coproc" { refuse("'coproc'", instead: "Use a pipe or a file.") }
        }
      }
    }
    guard
      !command.words.isEmpty || !command.assignments.isEmpty || !command.redirections.isEmpty
    else { throw unexpectedToken() }
    command.text = cursor.text(from: start, trimmingNewline: true)
    return .simple(command)
  }

  private static let declaringCommands: Set = [
    "declare", "typeset", "local", "export", "readonly",
  ]

  // MARK: Functions

  /// After a command's first word: `()` makes it a function's name.
  private var isAtFunctionParentheses: Bool {
    cursor.peek() == UInt8(ascii: "(") && cursor.peekAfterBlanks(1) == UInt8(ascii: ")")
  }

  /// `function NAME { … }`, with or without `()`.
  private mutating func parseNamedFunction(from start: Int) throws(SyntaxError) -> Command {
    cursor.advance(by: "function".utf8.count)
    try skipBlanks()
    guard cursor.peek()?.endsWord == false, let name = try parseWord().unquotedText else {
      throw unexpectedToken()
    }
    try skipBlanks()
    return try parseFunction(named: name, from: start)
  }

  private mutating func parseFunction(
    named name: String, from start: Int
  ) throws(SyntaxError) -> Command {
    if cursor.consume(UInt8(ascii: "(")) {
      try skipBlanks()
      guard cursor.consume(UInt8(ascii: ")")) else { throw unexpectedToken() }
    }
    try skipNewlines()
    guard !cursor.isAtEnd else { throw error(.incomplete(.reservedWord("{"))) }
    let body = try nested { (parser) throws(SyntaxError) in try parser.parseCompoundCommand() }
    guard let body else { throw unexpectedToken() }
    let redirections = try parseRedirections()
    return .definition(
      name: name,
      FunctionBody(
        command: body, redirections: redirections,
        text: cursor.text(from: start, trimmingNewline: true)))
  }
}

extension ShellParser {
  /// Reads `NAME=…`, `NAME+=…` or `NAME[…]=…` if one is ahead.
  mutating func parseAssignment() throws(SyntaxError) -> Assignment? {
    guard let length = lengthOfTarget(), cursor.peek()?.beginsName == true else { return nil }
    let name = cursor.consume(while: \.continuesName)
    var subscriptWord: Word?
    if cursor.peek() == UInt8(ascii: "["), length > name.utf8.count {
      subscriptWord = try parseSubscript()
    }
    let appends = cursor.consume(UInt8(ascii: "+"))
    cursor.advance()
    if cursor.peek() == UInt8(ascii: "("), subscriptWord == nil {
      cursor.advance()
      let elements = try nested { (parser) throws(SyntaxError) in try parser.parseElements() }
      return Assignment(name: name, appends: appends, value: .array(elements))
    }
    return Assignment(
      name: name, subscriptWord: subscriptWord, appends: appends, value: .word(try parseValue()))
  }

  /// A value, in which `~` may also follow a colon.
  private mutating func parseValue() throws(SyntaxError) -> Word {
    isAtProcessSubstitution ? try parseWord() : try parseWord { $0.endsWord }
  }

  /// How long the name and subscript ahead are, if `=` or `+=` follows them.
  private func lengthOfTarget() -> Int? {
    var length = 0
    while cursor.peek(length)?.continuesName == true { length += 1 }
    if cursor.peek(length) == UInt8(ascii: "[") {
      guard let end = lengthOfBrackets(from: length) else { return nil }
      length = end
    }
    if cursor.peek(length) == UInt8(ascii: "=") { return length }
    let isAppending =
      cursor.peek(length) == UInt8(ascii: "+") && cursor.peek(length + 1) == UInt8(ascii: "=")
    return isAppending ? length : nil
  }

  /// The distance behind the `]` that closes the `[` at a distance, on the same line.
  private func lengthOfBrackets(from start: Int) -> Int? {
    var (length, depth) = (start, 0)
    var quote: UInt8?
    while let byte = cursor.peek(length), byte != UInt8(ascii: "\n") {
      length += 1
      switch byte {
      case UInt8(ascii: "\\"): length += 1
      case UInt8(ascii: "'"), UInt8(ascii: "\""):
        quote = quote == nil ? byte : quote == byte ? nil : quote
      case UInt8(ascii: "[") where quote == nil: depth += 1
      case UInt8(ascii: "]") where quote == nil:
        depth -= 1
        if depth == 0 { return length }
      // `[ a ]` is a command, and `a[1 2]=` no assignment that anyone writes.
      case UInt8(ascii: ";") where quote == nil && depth <= 1: return nil
      default: break
      }
    }
    return nil
  }

  /// Reads `[…]`.
  mutating func parseSubscript() throws(SyntaxError) -> Word {
    cursor.advance()
    let word = try parseWord(nesting: .brackets) { $0 == UInt8(ascii: "]") }
    guard cursor.consume(UInt8(ascii: "]")) else { throw error(.incomplete(.closingBrace)) }
    return word
  }

  /// Reads an array's values over any number of lines, and the `)` that ends them.
  private mutating func parseElements() throws(SyntaxError) -> [Assignment.Element] {
    var elements: [Assignment.Element] = []
    while true {
      try skipBlanks()
      guard let byte = cursor.peek() else { throw error(.incomplete(.closingParenthesis)) }
      if cursor.consume(UInt8(ascii: ")")) { return elements }
      if byte == UInt8(ascii: "\n") {
        try consumeNewline()
        continue
      }
      guard !byte.endsWord || isAtProcessSubstitution else { throw unexpectedToken() }
      if byte == UInt8(ascii: "["), let length = lengthOfTarget(), length > 0 {
        let subscriptWord = try parseSubscript()
        let appends = cursor.consume(UInt8(ascii: "+"))
        cursor.advance()
        elements.append(
          .init(subscriptWord: subscriptWord, value: try parseValue(), appends: appends))
      } else {
        elements.append(.init(value: try parseWord()))
      }
    }
  }
}
