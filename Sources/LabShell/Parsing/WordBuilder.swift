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
