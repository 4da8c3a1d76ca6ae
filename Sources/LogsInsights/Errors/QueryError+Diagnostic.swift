extension QueryError {
  /// Places a complaint in the text that it is about.
  init(_ diagnostic: Diagnostic, in text: [UInt8]) {
    let start = min(diagnostic.range.lowerBound, text.count)
    let end = min(max(diagnostic.range.upperBound, start), text.count)
    let newline = UInt8(ascii: "\n")
    let lineStart = text[..<start].lastIndex(of: newline).map { $0 + 1 } ?? 0
    let lineEnd = text[start...].firstIndex(of: newline) ?? text.count
    let first = Self.characterCount(text[..<start])
    let column = Self.characterCount(text[lineStart..<start])
    let line = text[..<start].count { $0 == newline } + 1
    let characters = first..<(first + Self.characterCount(text[start..<end]))
    self.init(
      message: diagnostic.reason.message(
        line: line, position: column, characters: characters),
      help: diagnostic.reason.help, suggestion: diagnostic.reason.suggestion,
      characters: characters, line: line, column: column + 1,
      excerpt: String(decoding: text[lineStart..<lineEnd], as: UTF8.self))
  }

  /// Unicode scalars, counted by the bytes that begin one.
  private static func characterCount(_ bytes: ArraySlice<UInt8>) -> Int {
    bytes.count { $0 & 0xC0 != 0x80 }
  }
}
