/// Collects a word's bytes, joining neighbours that are quoted alike.
struct WordBuilder {
  private var parts: [Word.Part] = []
  private var literal: [UInt8] = []
  private var isLiteralQuoted = false
  private var hasLiteral = false

  mutating func append(_ byte: UInt8, isQuoted: Bool) {
    if hasLiteral, isLiteralQuoted != isQuoted { flush() }
    hasLiteral = true
    isLiteralQuoted = isQuoted
    literal.append(byte)
  }

  /// Quotes make a word even with nothing between them.
  mutating func beginQuotes() {
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
    return Word(parts: parts)
  }

  private mutating func flush() {
    guard hasLiteral else { return }
    parts.append(.literal(String(decoding: literal, as: UTF8.self), isQuoted: isLiteralQuoted))
    literal = []
    hasLiteral = false
  }
}
