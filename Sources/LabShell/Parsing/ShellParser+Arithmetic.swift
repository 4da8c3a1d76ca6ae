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
