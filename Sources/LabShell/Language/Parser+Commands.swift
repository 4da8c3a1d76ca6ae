extension Parser {
  mutating func parseSimpleCommand() throws(SyntaxError) -> SimpleCommand {
    var command = SimpleCommand()
    try refuseCompoundCommand()
    while true {
      try skipBlanks()
      guard let byte = scanner.peek() else { break }
      if let redirection = try parseRedirection() {
        command.redirections.append(redirection)
      } else if byte.endsWord {
        break
      } else if command.words.isEmpty, let assignment = try parseAssignment() {
        command.assignments.append(assignment)
      } else {
        let line = scanner.line
        let word = try parseWord()
        if command.words.isEmpty { try refuse(reservedWord: word, line: line) }
        command.words.append(word)
      }
    }
    guard
      !command.words.isEmpty || !command.assignments.isEmpty || !command.redirections.isEmpty
    else { throw unexpectedToken() }
    return command
  }

  private mutating func parseAssignment() throws(SyntaxError) -> SimpleCommand.Assignment? {
    guard scanner.peek()?.beginsName == true else { return nil }
    var length = 1
    while scanner.peek(length)?.continuesName == true { length += 1 }
    guard scanner.peek(length) == UInt8(ascii: "=") else { return nil }
    let name = scanner.take { $0 != UInt8(ascii: "=") }
    scanner.advance()
    if scanner.peek() == UInt8(ascii: "(") {
      throw unsupported("an array", instead: "Use one variable for each value.")
    }
    return SimpleCommand.Assignment(name: name, value: try parseWord())
  }

  // MARK: Redirections

  private mutating func parseRedirection() throws(SyntaxError) -> Redirection? {
    var digits = 0
    while scanner.peek(digits)?.isDigit == true { digits += 1 }
    guard let sign = scanner.peek(digits),
      sign == UInt8(ascii: "<") || sign == UInt8(ascii: ">")
    else {
      if scanner.isAt("&>") {
        throw unsupported("'&>'", instead: "Write >FILE 2>&1 instead.")
      }
      return nil
    }
    let isInput = sign == UInt8(ascii: "<")
    let descriptor = try descriptor(written: scanner.take(while: \.isDigit), isInput: isInput)
    scanner.advance()
    return Redirection(
      descriptor: descriptor,
      target: isInput ? try parseSource() : try parseDestination())
  }

  private func descriptor(
    written digits: String, isInput: Bool
  ) throws(SyntaxError) -> Redirection.Descriptor {
    if digits.isEmpty { return isInput ? .standardInput : .standardOutput }
    if let number = Int(digits), let descriptor = Redirection.Descriptor(rawValue: number),
      (descriptor == .standardInput) == isInput
    {
      return descriptor
    }
    throw unsupported(
      "redirecting file descriptor \(digits)",
      instead: "Use < for input, > or 1> for output and 2> for errors.")
  }

  private mutating func parseSource() throws(SyntaxError) -> Redirection.Target {
    switch scanner.peek() {
    case UInt8(ascii: "<"):
      scanner.advance()
      if scanner.peek() == UInt8(ascii: "<") {
        throw unsupported("'<<<'", instead: "Write printf '%s\\n' TEXT | COMMAND instead.")
      }
      return try parseHereDocumentStart()
    case UInt8(ascii: "("):
      throw unsupported(
        "process substitution '<(…)'", instead: "Write the output to a file first: … > FILE")
    case UInt8(ascii: "&"), UInt8(ascii: ">"):
      throw unsupported("'<\(scanner.isAt("&") ? "&" : ">")'", instead: "Use < FILE.")
    default:
      return .readFile(try parseOperand())
    }
  }

  private mutating func parseDestination() throws(SyntaxError) -> Redirection.Target {
    switch scanner.peek() {
    case UInt8(ascii: ">"):
      scanner.advance()
      return .writeFile(try parseOperand(), appends: true)
    case UInt8(ascii: "|"):
      scanner.advance()
      return .writeFile(try parseOperand(), appends: false)
    case UInt8(ascii: "&"):
      scanner.advance()
      switch try parseOperand().literalText {
      case "1": return .duplicate(.standardOutput)
      case "2": return .duplicate(.standardError)
      case .some, .none:
        throw unsupported("'>&' with anything but 1 or 2", instead: "Use 2>&1, >FILE or 2>FILE.")
      }
    case UInt8(ascii: "("):
      throw unsupported("process substitution '>(…)'", instead: "Use a pipe: COMMAND | COMMAND")
    default:
      return .writeFile(try parseOperand(), appends: false)
    }
  }

  /// The word after a redirection's sign.
  private mutating func parseOperand() throws(SyntaxError) -> Word {
    try skipBlanks()
    guard let byte = scanner.peek(), !byte.endsWord else { throw unexpectedToken() }
    return try parseWord()
  }

  // MARK: What this shell does not do

  private func refuseCompoundCommand() throws(SyntaxError) {
    if scanner.isAt("((") {
      throw unsupported("arithmetic '((…))'", instead: "Work the number out and write it down.")
    }
    if scanner.isAt("(") {
      throw unsupported("a subshell '(…)'", instead: "Run its commands one after the other.")
    }
  }

  private func refuse(reservedWord word: Word, line: Int) throws(SyntaxError) {
    guard case .literal(let text, isQuoted: false) = word.parts.first, word.parts.count == 1,
      let instead = Self.reservedWords[text]
    else { return }
    throw SyntaxError(reason: .unsupported("'\(text)'", instead: instead), line: line)
  }

  private static let reservedWords: [String: String] = {
    let choice = "Use COMMAND && COMMAND || COMMAND to choose between commands."
    let loop = "Write the commands out one after the other."
    let test = "Use [ … ] instead."
    let group = "Run the commands one after the other."
    return [
      "if": choice, "then": choice, "elif": choice, "else": choice, "fi": choice,
      "case": choice, "esac": choice,
      "for": loop, "while": loop, "until": loop, "do": loop, "done": loop, "select": loop,
      "function": "Write the commands out where they are needed.",
      "{": group, "}": group, "[[": test,
    ]
  }()
}
