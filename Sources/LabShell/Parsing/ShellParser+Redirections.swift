import Foundations

extension ShellParser {
  /// All redirections that stand here, as after a compound command.
  mutating func parseRedirections() throws(SyntaxError) -> [Redirection] {
    var redirections: [Redirection] = []
    try skipBlanks()
    while let redirection = try parseRedirection() {
      redirections.append(redirection)
      try skipBlanks()
    }
    return redirections
  }

  var isAtProcessSubstitution: Bool { cursor.isAt("<(") || cursor.isAt(">(") }

  mutating func parseRedirection() throws(SyntaxError) -> Redirection? {
    guard !isAtProcessSubstitution else { return nil }
    var digits = 0
    while cursor.peek(digits)?.isDigit == true { digits += 1 }
    guard let sign = cursor.peek(digits),
      sign == UInt8(ascii: "<") || sign == UInt8(ascii: ">")
    else {
      if cursor.peek() == UInt8(ascii: "{"), try parseNamedDescriptor() { return nil }
      guard cursor.isAt("&>") else { return nil }
      cursor.advance(by: 2)
      let appends = cursor.consume(UInt8(ascii: ">"))
      return Redirection(
        descriptor: Redirection.standardOutput,
        target: .writeFile(try parseOperand(), appends: appends, replaces: true), takesErrors: true)
    }
    let isInput = sign == UInt8(ascii: "<")
    let written = cursor.consume(while: \.isDigit)
    let usual = isInput ? Redirection.standardInput : Redirection.standardOutput
    guard let descriptor = written.isEmpty ? usual : GivenNumber(written, in: 0...19)?.value else {
      throw error(
        .unsupported("file descriptor \(written)", instead: "Use one from 0 to 19."))
    }
    cursor.advance()
    return isInput
      ? Redirection(descriptor: descriptor, target: try parseSource())
      : try parseDestination(of: descriptor, isWritten: !written.isEmpty)
  }

  /// `{name}>file`, which has the shell choose a number.
  private mutating func parseNamedDescriptor() throws(SyntaxError) -> Bool {
    var length = 1
    while cursor.peek(length)?.continuesName == true { length += 1 }
    guard length > 1, cursor.peek(length) == UInt8(ascii: "}"),
      cursor.peek(length + 1) == UInt8(ascii: "<") || cursor.peek(length + 1) == UInt8(ascii: ">")
    else { return false }
    refuse("'{NAME}>'", instead: "Choose a number yourself: exec 3> FILE")
    return false
  }

  private mutating func parseSource() throws(SyntaxError) -> Redirection.Target {
    switch cursor.peek() {
    case UInt8(ascii: "<"):
      cursor.advance()
      if cursor.consume(UInt8(ascii: "<")) { return .hereString(try parseOperand()) }
      return try parseHereDocumentStart()
    case UInt8(ascii: "&"):
      cursor.advance()
      return .duplicate(try parseOperand())
    case UInt8(ascii: ">"):
      cursor.advance()
      return .readAndWriteFile(try parseOperand())
    default: return .readFile(try parseOperand())
    }
  }

  private mutating func parseDestination(
    of descriptor: Int, isWritten: Bool
  ) throws(SyntaxError) -> Redirection {
    switch cursor.peek() {
    case UInt8(ascii: ">"):
      cursor.advance()
      return Redirection(
        descriptor: descriptor,
        target: .writeFile(try parseOperand(), appends: true, replaces: true))
    case UInt8(ascii: "|"):
      cursor.advance()
      return Redirection(
        descriptor: descriptor,
        target: .writeFile(try parseOperand(), appends: false, replaces: true))
    case UInt8(ascii: "&"):
      cursor.advance()
      let operand = try parseOperand()
      // `>&FILE` is the old way to write `&>FILE`.
      if !isWritten, let text = operand.literalText, text != "-",
        !text.utf8.allSatisfy(\.isDigit)
      {
        return Redirection(
          descriptor: descriptor, target: .writeFile(operand, appends: false, replaces: true),
          takesErrors: true)
      }
      return Redirection(descriptor: descriptor, target: .duplicate(operand))
    default:
      return Redirection(
        descriptor: descriptor,
        target: .writeFile(try parseOperand(), appends: false, replaces: false))
    }
  }

  /// The word after a redirection's sign.
  mutating func parseOperand() throws(SyntaxError) -> Word {
    try skipBlanks()
    guard let byte = cursor.peek(), !byte.endsWord || isAtProcessSubstitution else {
      throw unexpectedToken()
    }
    return try parseWord()
  }
}

extension Command {
  /// What `|&` adds to the command before it.
  mutating func sendErrorsAlong() {
    let errors = Redirection(
      descriptor: Redirection.standardError,
      target: .duplicate(Word(parts: [.literal("1", isQuoted: false)])))
    switch self {
    case .simple(var command):
      command.redirections.append(errors)
      self = .simple(command)
    case .compound(let command, let redirections):
      self = .compound(command, redirections: redirections + [errors])
    case .definition: break
    }
  }
}

extension ShellParser {
  /// Reads what follows `<<`; the text comes after the line.
  mutating func parseHereDocumentStart() throws(SyntaxError) -> Redirection.Target {
    let stripsTabs = cursor.consume(UInt8(ascii: "-"))
    try skipBlanks()
    guard let byte = cursor.peek(), !byte.endsWord else { throw unexpectedToken() }
    let word = try parseWord()
    guard let delimiter = word.literalText else {
      throw error(
        .unsupported(
          "an expansion in a here-document's delimiter", instead: "Use a plain word such as EOF."))
    }
    return .hereDocument(announce((delimiter, isLiteral: word.hasQuotes, stripsTabs: stripsTabs)))
  }

  /// Reads the lines up to the delimiter.
  mutating func parseHereDocument(
    _ document: AnnouncedHereDocument
  ) throws(SyntaxError) -> Word {
    let delimiter = Array(document.delimiter.utf8)
    let firstLine = cursor.line
    var text: [UInt8] = []
    while !cursor.isAtEnd {
      var line = cursor.consumeLine()
      if document.stripsTabs { line = line.drop { $0 == UInt8(ascii: "\t") } }
      if line.last == UInt8(ascii: "\r") { line = line.dropLast() }
      if line.elementsEqual(delimiter) {
        return document.isLiteral
          ? Word(parts: [.literal(String(decoding: text, as: UTF8.self), isQuoted: true)])
          : try expandable(text, line: firstLine)
      }
      text += line
      text.append(UInt8(ascii: "\n"))
    }
    throw error(.incomplete(.hereDocumentDelimiter(document.delimiter)))
  }

  /// The text as a word with its expansions, read as in double quotes with `"` an ordinary byte.
  private mutating func expandable(
    _ text: [UInt8], line: Int
  ) throws(SyntaxError) -> Word {
    try within(text, line: line) { (parser) throws(SyntaxError) in
      var word = WordBuilder()
      while let byte = parser.cursor.peek() {
        try parser.parseQuoted(byte, escaping: nil, into: &word)
      }
      return word.finished()
    }
  }
}
