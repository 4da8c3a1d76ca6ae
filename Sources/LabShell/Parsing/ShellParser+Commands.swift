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
