extension ShellParser {
  /// Reads a word up to an unquoted blank or operator; it may be empty, as in `NAME=`.
  mutating func parseWord() throws(SyntaxError) -> Word {
    try parseWord { $0.endsWord }
  }

  /// Reads a word up to a byte that `isEnd` when it stands unquoted.
  mutating func parseWord(
    until isEnd: (UInt8) -> Bool
  ) throws(SyntaxError) -> Word {
    var word = WordBuilder()
    if cursor.peek() == UInt8(ascii: "~"),
      cursor.peek(1).map({ isEnd($0) || $0 == UInt8(ascii: "/") }) ?? true
    {
      cursor.advance()
      word.append(.homeDirectory)
    }
    while let byte = cursor.peek(), !isEnd(byte) {
      switch byte {
      case UInt8(ascii: "\\"): try parseEscape(into: &word)
      case UInt8(ascii: "'"): try parseSingleQuotes(into: &word)
      case UInt8(ascii: "\""):
        cursor.advance()
        try nested { (parser) throws(SyntaxError) in try parser.parseDoubleQuotes(into: &word) }
      case UInt8(ascii: "$"): try parseDollar(into: &word, isQuoted: false)
      case UInt8(ascii: "`"): try skipBackquotes()
      case UInt8(ascii: "\r") where cursor.peek(1) == UInt8(ascii: "\n"): cursor.advance()
      default:
        word.append(byte, isQuoted: false)
        cursor.advance()
      }
    }
    return word.finished()
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
    word.beginQuotes()
    while let byte = cursor.peek() {
      cursor.advance()
      if byte == UInt8(ascii: "'") { return }
      word.append(byte, isQuoted: true)
    }
    throw start
  }

  /// Reads up to the closing `"`; the opening one is behind the cursor.
  private mutating func parseDoubleQuotes(into word: inout WordBuilder) throws(SyntaxError) {
    let start = error(.incomplete(.closingDoubleQuote))
    word.beginQuotes()
    while let byte = cursor.peek() {
      if byte == UInt8(ascii: "\"") {
        cursor.advance()
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
    case UInt8(ascii: "`"): try skipBackquotes()
    default:
      word.append(byte, isQuoted: true)
      cursor.advance()
    }
  }

  private mutating func skipBackquotes() throws(SyntaxError) {
    refuse("'`…`'", instead: "Use $(…) instead, or '`' in single quotes for the character.")
    cursor.advance()
    try skip(through: UInt8(ascii: "`"), or: .closingBackquote)
  }
}
