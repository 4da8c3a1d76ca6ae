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
