import Foundations

extension ShellParser {
  /// Reads one command; `nil` when it is the definition of a function, which is refused.
  mutating func parseSimpleCommand() throws(SyntaxError) -> SimpleCommand? {
    var command = SimpleCommand()
    while true {
      try skipBlanks()
      guard let byte = cursor.peek() else { break }
      if let redirection = try parseRedirection() {
        command.redirections.append(redirection)
      } else if byte.endsWord {
        break
      } else if command.words.isEmpty, let assignment = try parseAssignment() {
        command.assignments.append(assignment)
      } else {
        command.words.append(try parseWord())
        try skipBlanks()
        if command.words.count == 1, try parseFunctionDefinition() { return nil }
      }
    }
    guard
      !command.words.isEmpty || !command.assignments.isEmpty || !command.redirections.isEmpty
    else { throw unexpectedToken() }
    return command
  }

  private mutating func parseAssignment() throws(SyntaxError) -> SimpleCommand.Assignment? {
    guard cursor.peek()?.beginsName == true else { return nil }
    var length = 1
    while cursor.peek(length)?.continuesName == true { length += 1 }
    guard cursor.peek(length) == UInt8(ascii: "=") else { return nil }
    let name = cursor.consume { $0 != UInt8(ascii: "=") }
    cursor.advance()
    if cursor.consume(UInt8(ascii: "(")) {
      refuse("an array", instead: "Use one variable for each value.")
      try skipWords(upTo: UInt8(ascii: ")"))
    }
    return SimpleCommand.Assignment(name: name, value: try parseWord())
  }

  /// Moves past words over any number of lines, and the byte that ends them.
  private mutating func skipWords(upTo end: UInt8) throws(SyntaxError) {
    while true {
      try skipBlanks()
      guard let byte = cursor.peek() else { throw error(.incomplete(.closingParenthesis)) }
      if cursor.consume(end) { return }
      if byte == UInt8(ascii: "\n") {
        try consumeNewline()
      } else {
        guard !byte.endsWord else { throw unexpectedToken() }
        _ = try parseWord()
      }
    }
  }

  // MARK: Redirections

  mutating func parseRedirection() throws(SyntaxError) -> Redirection? {
    var digits = 0
    while cursor.peek(digits)?.isDigit == true { digits += 1 }
    guard let sign = cursor.peek(digits),
      sign == UInt8(ascii: "<") || sign == UInt8(ascii: ">")
    else {
      guard cursor.isAt("&>") else { return nil }
      refuse("'&>'", instead: "Write >FILE 2>&1 instead.")
      cursor.advance(by: 2)
      return Redirection(descriptor: .standardOutput, target: try parseDestination())
    }
    let isInput = sign == UInt8(ascii: "<")
    let descriptor = descriptor(written: cursor.consume(while: \.isDigit), isInput: isInput)
    cursor.advance()
    return Redirection(
      descriptor: descriptor,
      target: isInput ? try parseSource() : try parseDestination())
  }

  private mutating func descriptor(
    written digits: String, isInput: Bool
  ) -> Redirection.Descriptor {
    if digits.isEmpty { return isInput ? .standardInput : .standardOutput }
    if let number = GivenNumber(digits)?.value,
      let descriptor = Redirection.Descriptor(rawValue: number),
      (descriptor == .standardInput) == isInput
    {
      return descriptor
    }
    refuse(
      "redirecting file descriptor \(digits)",
      instead: "Use < for input, > or 1> for output and 2> for errors.")
    return .standardOutput
  }

  private mutating func parseSource() throws(SyntaxError) -> Redirection.Target {
    switch cursor.peek() {
    case UInt8(ascii: "<"):
      cursor.advance()
      if cursor.consume(UInt8(ascii: "<")) {
        refuse("'<<<'", instead: "Write printf '%s\\n' TEXT | COMMAND instead.")
        return .readFile(try parseOperand())
      }
      return try parseHereDocumentStart()
    case UInt8(ascii: "("):
      refuse("process substitution '<(…)'", instead: "Write the output to a file first: … > FILE")
      return .readFile(try parseProcessSubstitution())
    case UInt8(ascii: "&"), UInt8(ascii: ">"):
      refuse("'<\(cursor.isAt("&") ? "&" : ">")'", instead: "Use < FILE.")
      cursor.advance()
      return .readFile(try parseOperand())
    default:
      return .readFile(try parseOperand())
    }
  }

  private mutating func parseDestination() throws(SyntaxError) -> Redirection.Target {
    switch cursor.peek() {
    case UInt8(ascii: ">"):
      cursor.advance()
      return .writeFile(try parseOperand(), appends: true)
    case UInt8(ascii: "|"):
      cursor.advance()
      return .writeFile(try parseOperand(), appends: false)
    case UInt8(ascii: "&"):
      cursor.advance()
      switch try parseOperand().literalText {
      case "1": return .duplicate(.standardOutput)
      case "2": return .duplicate(.standardError)
      case .some, .none:
        refuse("'>&' with anything but 1 or 2", instead: "Use 2>&1, >FILE or 2>FILE.")
        return .duplicate(.standardOutput)
      }
    case UInt8(ascii: "("):
      refuse("process substitution '>(…)'", instead: "Use a pipe: COMMAND | COMMAND")
      return .readFile(try parseProcessSubstitution())
    default:
      return .writeFile(try parseOperand(), appends: false)
    }
  }

  /// `(…)` after `<` or `>`, read to its end.
  private mutating func parseProcessSubstitution() throws(SyntaxError) -> Word {
    cursor.advance()
    _ = try nested { (parser) throws(SyntaxError) in
      try parser.parseList(until: .closingParenthesis)
    }
    return Word(parts: [])
  }

  /// The word after a redirection's sign.
  mutating func parseOperand() throws(SyntaxError) -> Word {
    try skipBlanks()
    guard let byte = cursor.peek(), !byte.endsWord else { throw unexpectedToken() }
    return try parseWord()
  }
}
