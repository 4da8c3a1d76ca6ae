extension ShellParser {
  /// Brackets within a word, between which nothing ends it.
  enum Nesting {
    case parentheses, brackets

    fileprivate var open: UInt8 {
      self == .parentheses ? UInt8(ascii: "(") : UInt8(ascii: "[")
    }
    fileprivate var close: UInt8 {
      self == .parentheses ? UInt8(ascii: ")") : UInt8(ascii: "]")
    }
  }

  /// Reads a word up to an unquoted blank or operator; it may be empty, as in `NAME=`.
  mutating func parseWord() throws(SyntaxError) -> Word {
    guard isAtProcessSubstitution else { return try parseWord { $0.endsWord } }
    let isRead = cursor.isAt("<(")
    cursor.advance(by: 2)
    let list = try nested { (parser) throws(SyntaxError) in
      try parser.parseList(until: .closingParenthesis)
    }
    var word = WordBuilder()
    word.append(.process(list, isRead: isRead))
    return word.finished()
  }

  /// Reads a word up to a byte that `isEnd` when it stands unquoted, and not between brackets of the
  /// word's own: those of a pattern such as `@(a|b)`, of a regular expression or of a subscript.
  mutating func parseWord(
    nesting: Nesting? = nil, until isEnd: (UInt8) -> Bool
  ) throws(SyntaxError) -> Word {
    var word = WordBuilder()
    try parseTilde(into: &word, until: isEnd)
    let brackets = nesting ?? .parentheses
    var depth = 0
    while let byte = cursor.peek(), depth > 0 || !isEnd(byte) {
      switch byte {
      case UInt8(ascii: "\\"): try parseEscape(into: &word)
      case UInt8(ascii: "'"): try parseSingleQuotes(into: &word)
      case UInt8(ascii: "\""):
        cursor.advance()
        try nested { (parser) throws(SyntaxError) in try parser.parseDoubleQuotes(into: &word) }
      case UInt8(ascii: "$"): try parseDollar(into: &word, isQuoted: false)
      case UInt8(ascii: "`"): try parseBackquotes(into: &word, isQuoted: false)
      case UInt8(ascii: "\r") where isAtLineEndOfDOS: cursor.advance()
      default:
        if byte == brackets.open, nesting != nil || depth > 0 { depth += 1 }
        if byte == brackets.close, depth > 0 { depth -= 1 }
        word.append(byte, isQuoted: false)
        cursor.advance()
        if nesting == nil, depth == 0, byte.beginsPatternList, cursor.peek() == brackets.open,
          byte != UInt8(ascii: "!") || word.size > 1
        {
          word.append(brackets.open, isQuoted: false)
          cursor.advance()
          depth += 1
        }
      }
    }
    if depth > 0 { throw error(.incomplete(.closingParenthesis)) }
    return word.finished()
  }

  /// `~` and `~user` at a word's start.
  private mutating func parseTilde(
    into word: inout WordBuilder, until isEnd: (UInt8) -> Bool
  ) throws(SyntaxError) {
    guard cursor.peek() == UInt8(ascii: "~") else { return }
    var length = 1
    while let byte = cursor.peek(length), byte.continuesName || byte == UInt8(ascii: "-") {
      length += 1
    }
    guard
      cursor.peek(length).map({ isEnd($0) || $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: ":") })
        ?? true
    else { return }
    let user = String(cursor.text(ahead: length).dropFirst())
    cursor.advance(by: length)
    word.append(.homeDirectory(user: user))
  }

  private mutating func parseEscape(into word: inout WordBuilder) throws(SyntaxError) {
    if isAtContinuation {
      try consumeContinuation()
    } else {
      cursor.advance()
      if let byte = cursor.peek() { word.append(byte, isQuoted: true) }
      cursor.advance()
    }
  }

  private mutating func parseSingleQuotes(into word: inout WordBuilder) throws(SyntaxError) {
    let start = error(.incomplete(.closingSingleQuote))
    cursor.advance()
    word.appendEmptyQuotes()
    while let byte = cursor.peek() {
      cursor.advance()
      if byte == UInt8(ascii: "'") { return }
      word.append(byte, isQuoted: true)
    }
    throw start
  }

  /// Reads up to the closing `"`; the opening one is behind the cursor.
  mutating func parseDoubleQuotes(into word: inout WordBuilder) throws(SyntaxError) {
    let start = error(.incomplete(.closingDoubleQuote))
    let size = word.size
    while let byte = cursor.peek() {
      if byte == UInt8(ascii: "\"") {
        cursor.advance()
        // `"$@"` may be no word at all, `""` is one.
        if word.size == size { word.appendEmptyQuotes() }
        return
      }
      try parseQuoted(byte, escaping: UInt8(ascii: "\""), into: &word)
    }
    throw start
  }

  /// Reads one element where only `$`, `` ` `` and `\` are special: in double quotes and in the text
  /// of a here-document. `\` escapes those, the newline and one more byte.
  mutating func parseQuoted(
    _ byte: UInt8, escaping quote: UInt8?, into word: inout WordBuilder
  ) throws(SyntaxError) {
    switch byte {
    case UInt8(ascii: "\\"):
      let next = cursor.peek(1)
      if next == UInt8(ascii: "\n") {
        cursor.advance(by: 2)
      } else if let next,
        next == UInt8(ascii: "$") || next == UInt8(ascii: "`") || next == UInt8(ascii: "\\")
          || next == quote
      {
        cursor.advance(by: 2)
        word.append(next, isQuoted: true)
      } else {
        cursor.advance()
        word.append(byte, isQuoted: true)
      }
    case UInt8(ascii: "$"): try parseDollar(into: &word, isQuoted: true)
    case UInt8(ascii: "`"): try parseBackquotes(into: &word, isQuoted: true)
    default:
      word.append(byte, isQuoted: true)
      cursor.advance()
    }
  }

  /// The old form of `$(…)`: its text is unescaped first and then read as a program of its own.
  mutating func parseBackquotes(
    into word: inout WordBuilder, isQuoted: Bool
  ) throws(SyntaxError) {
    let start = error(.incomplete(.closingBackquote))
    let line = cursor.line
    cursor.advance()
    var text: [UInt8] = []
    while true {
      guard let byte = cursor.peek() else { throw start }
      cursor.advance()
      if byte == UInt8(ascii: "`") { break }
      guard byte == UInt8(ascii: "\\"), let next = cursor.peek() else {
        text.append(byte)
        continue
      }
      cursor.advance()
      let isEscaped =
        next == UInt8(ascii: "`") || next == UInt8(ascii: "\\") || next == UInt8(ascii: "$")
        || isQuoted && next == UInt8(ascii: "\"")
      if !isEscaped { text.append(byte) }
      text.append(next)
    }
    let list = try within(text, line: line) { (parser) throws(SyntaxError) in
      try parser.parseList(until: .endOfInput)
    }
    word.append(.substitution(list, isQuoted: isQuoted))
  }

  /// Parses a text of its own, such as a here-document's; what is open at its end never closes.
  mutating func within<Result>(
    _ text: [UInt8], line: Int, _ parse: (inout ShellParser) throws(SyntaxError) -> Result
  ) throws(SyntaxError) -> Result {
    let outside = (cursor: cursor, announced: announced)
    cursor = ByteCursor(bytes: text, line: line)
    announced = []
    defer { (cursor, announced) = outside }
    do {
      return try nested(parse)
    } catch {
      guard case .incomplete(let missing) = error.reason else { throw error }
      throw SyntaxError(reason: .unexpected("end: \(missing.explanation)"), line: error.line)
    }
  }
}

extension UInt8 {
  /// Whether `(` after it begins a list of patterns, as in `@(a|b)`.
  var beginsPatternList: Bool {
    switch self {
    case UInt8(ascii: "?"), UInt8(ascii: "*"), UInt8(ascii: "+"), UInt8(ascii: "@"),
      UInt8(ascii: "!"):
      true
    default: false
    }
  }
}

/// Collects a word's bytes, joining neighbours that are quoted alike.
struct WordBuilder {
  private var parts: [Word.Part] = []
  private var literal: [UInt8] = []
  private var isLiteralQuoted = false
  private var hasLiteral = false
  private var mayHaveBraces = false

  var isEmpty: Bool { parts.isEmpty && !hasLiteral }

  /// How much has been added so far.
  var size: Int { parts.count + literal.count }

  mutating func append(_ byte: UInt8, isQuoted: Bool) {
    if hasLiteral, isLiteralQuoted != isQuoted { flush() }
    hasLiteral = true
    isLiteralQuoted = isQuoted
    if !isQuoted, byte == UInt8(ascii: "{") { mayHaveBraces = true }
    literal.append(byte)
  }

  mutating func append(_ bytes: some Sequence<UInt8>, isQuoted: Bool) {
    for byte in bytes { append(byte, isQuoted: isQuoted) }
  }

  /// Quotes make a word even with nothing between them.
  mutating func appendEmptyQuotes() {
    if hasLiteral, !isLiteralQuoted { flush() }
    hasLiteral = true
    isLiteralQuoted = true
  }

  mutating func append(_ part: Word.Part) {
    flush()
    parts.append(part)
  }

  mutating func finished() -> Word {
    flush()
    return Word(parts: parts, mayHaveBraces: mayHaveBraces)
  }

  private mutating func flush() {
    guard hasLiteral else { return }
    parts.append(.literal(String(decoding: literal, as: UTF8.self), isQuoted: isLiteralQuoted))
    literal = []
    hasLiteral = false
  }
}
