/// `[[ … ]]`, in which words are not split and some signs compare.
extension ShellParser {
  mutating func parseTest() throws(SyntaxError) -> Condition {
    cursor.advance(by: 2)
    let condition = try parseAlternatives()
    try skipNewlines()
    guard !cursor.isAtEnd else { throw error(.incomplete(.reservedWord("]]"))) }
    guard isAtEndOfTest else { throw unexpectedToken() }
    cursor.advance(by: 2)
    return condition
  }

  private var isAtEndOfTest: Bool {
    cursor.isAt("]]") && (cursor.peek(2).map { $0.endsWord || $0 == UInt8(ascii: "\r") } ?? true)
  }

  private mutating func parseAlternatives() throws(SyntaxError) -> Condition {
    var condition = try parseConjunction()
    try skipNewlines()
    while cursor.isAt("||") {
      cursor.advance(by: 2)
      condition = .or(condition, try parseConjunction())
      try skipNewlines()
    }
    return condition
  }

  private mutating func parseConjunction() throws(SyntaxError) -> Condition {
    var condition = try parsePrimary()
    try skipNewlines()
    while cursor.isAt("&&") {
      cursor.advance(by: 2)
      condition = .and(condition, try parsePrimary())
      try skipNewlines()
    }
    return condition
  }

  private mutating func parsePrimary() throws(SyntaxError) -> Condition {
    try skipNewlines()
    guard let byte = cursor.peek() else { throw error(.incomplete(.reservedWord("]]"))) }
    if byte == UInt8(ascii: "!"), cursor.peek(1)?.endsWord == true {
      cursor.advance()
      return .not(
        try nested { (parser) throws(SyntaxError) in try parser.parsePrimary() })
    }
    if byte == UInt8(ascii: "(") {
      cursor.advance()
      let inner = try nested { (parser) throws(SyntaxError) in try parser.parseAlternatives() }
      try skipNewlines()
      guard cursor.consume(UInt8(ascii: ")")) else {
        throw cursor.isAtEnd ? error(.incomplete(.closingParenthesis)) : unexpectedToken()
      }
      return inner
    }
    guard !byte.endsWord, !isAtEndOfTest else { throw unexpectedToken() }
    let word = try parseWord()
    try skipNewlines()
    guard !cursor.isAtEnd else { throw error(.incomplete(.reservedWord("]]"))) }
    if let sign = word.unquotedText, sign.utf8.count == 2, sign.hasPrefix("-"),
      let next = cursor.peek(), !next.endsWord, !isAtEndOfTest, binaryOperator() == nil
    {
      return .unary(sign, try parseWord())
    }
    guard let sign = binaryOperator() else { return .unary("-n", word) }
    cursor.advance(by: sign.utf8.count)
    try skipBlanks()
    guard let next = cursor.peek(),
      sign == "=~" || !next.endsWord, next != UInt8(ascii: "\n")
    else {
      throw cursor.isAtEnd ? error(.incomplete(.reservedWord("]]"))) : unexpectedToken()
    }
    let right =
      sign == "=~"
      ? try parseWord(nesting: .parentheses) {
        $0.isBlank || $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: ")")
      }
      : try parseWord()
    return .binary(word, sign, right)
  }

  /// The sign ahead that compares two words.
  private func binaryOperator() -> String? {
    for sign in ["==", "=~", "!="] where cursor.text(ahead: 2) == sign { return sign }
    if let byte = cursor.peek(), "=<>".utf8.contains(byte) {
      return String(UnicodeScalar(byte))
    }
    let word = cursor.text(ahead: 3)
    return Self.comparisons.contains(word) && cursor.peek(3)?.endsWord == true ? word : nil
  }

  private static let comparisons: Set = [
    "-eq", "-ne", "-lt", "-le", "-gt", "-ge", "-nt", "-ot", "-ef",
  ]
}

/// Arithmetic, kept as a word: it is expanded first and only then read as numbers and signs.
extension ShellParser {
  enum ArithmeticEnd {
    /// `))`
    case parentheses
    /// `;` between the parts of `for ((…))`
    case semicolon
    /// `:` or `}` in `${NAME:offset:length}`, which stay ahead.
    case colon
    case brace
  }

  /// Whether the `((` before a distance is closed by `))`, and so is not two subshells.
  func isArithmetic(from start: Int) -> Bool {
    var (distance, depth) = (start, 0)
    var quote: UInt8?
    while let byte = cursor.peek(distance) {
      switch byte {
      case UInt8(ascii: "\\"): distance += 1
      case UInt8(ascii: "'"), UInt8(ascii: "\""):
        quote = quote == nil ? byte : quote == byte ? nil : quote
      case UInt8(ascii: "(") where quote == nil: depth += 1
      case UInt8(ascii: ")") where quote == nil:
        if depth == 0 { return cursor.peek(distance + 1).map { $0 == byte } ?? true }
        depth -= 1
      default: break
      }
      distance += 1
    }
    // Nothing closes it yet.
    return true
  }

  /// Reads an expression up to its end; `))` and `;` are consumed.
  mutating func parseArithmetic(until end: ArithmeticEnd) throws(SyntaxError) -> Word {
    var word = WordBuilder()
    var depth = 0
    while let byte = cursor.peek() {
      switch byte {
      case UInt8(ascii: "("), UInt8(ascii: "["): depth += 1
      case UInt8(ascii: ")") where depth == 0 && end == .parentheses:
        guard cursor.isAt("))") else {
          throw cursor.peek(1) == nil
            ? error(.incomplete(.closingParenthesis)) : unexpectedToken()
        }
        cursor.advance(by: 2)
        return word.finished()
      case UInt8(ascii: ")"), UInt8(ascii: "]"): depth -= 1
      case UInt8(ascii: ";") where depth == 0 && end == .semicolon:
        cursor.advance()
        return word.finished()
      case UInt8(ascii: ":") where depth == 0 && end == .colon: return word.finished()
      case UInt8(ascii: "}") where depth == 0 && (end == .brace || end == .colon):
        return word.finished()
      case UInt8(ascii: "$"):
        try parseDollar(into: &word, isQuoted: true)
        continue
      case UInt8(ascii: "`"):
        try parseBackquotes(into: &word, isQuoted: true)
        continue
      case UInt8(ascii: "\""), UInt8(ascii: "'"):
        cursor.advance()
        continue
      case UInt8(ascii: "\\") where cursor.peek(1) == UInt8(ascii: "\n"):
        cursor.advance(by: 2)
        continue
      default: break
      }
      word.append(byte, isQuoted: true)
      cursor.advance()
    }
    throw error(.incomplete(end == .brace || end == .colon ? .closingBrace : .closingParenthesis))
  }
}
