import AWSModel
import DataPlane
import LogsInsights
import NetworkModel

/// Reads the three languages of filter patterns.
struct FilterPatternParser {
  private var rest: Substring

  init(_ text: String) { rest = Substring(text) }

  mutating func pattern() throws(AWSError) -> FilterPattern {
    skipBlanks()
    switch rest.first {
    case nil: return .everything
    case "[":
      let pattern = try fields()
      try expectEnd()
      return .fields(pattern)
    case "{":
      rest = rest.dropFirst()
      let expression = try any { parser throws(AWSError) in try parser.jsonTest() }
      guard take("}") else { throw .invalidFilterPattern("A JSON pattern ends with }.") }
      try expectEnd()
      return .json(expression)
    default: return try terms()
    }
  }

  // MARK: Terms

  private mutating func terms() throws(AWSError) -> FilterPattern {
    var terms = FilterTerms()
    while let first = rest.first {
      if first == "?" || first == "-" { rest = rest.dropFirst() }
      let term = try term()
      switch first {
      case "?": terms.alternatives.append(term)
      case "-": terms.excluded.append(term)
      default: if term != .text("") { terms.required.append(term) }
      }
      skipBlanks()
    }
    return terms == FilterTerms() ? .everything : .terms(terms)
  }

  private mutating func term() throws(AWSError) -> FilterTerm {
    switch rest.first {
    case "\"": return .text(try quoted())
    case "%": return .expression(try expression())
    default: break
    }
    let word = rest.prefix { !$0.isWhitespace }
    rest = rest[word.endIndex...]
    guard !word.isEmpty, word.allSatisfy({ $0.isLetter || $0.isNumber || $0 == "_" }) else {
      throw .invalidParameter(
        "Invalid character(s) in term '\(word)'",
        advice: "Put a term with other characters than letters and digits in quotation marks: "
          + "'\"\(word)\"'.")
    }
    return .text(String(word))
  }

  // MARK: Fields

  private mutating func fields() throws(AWSError) -> FieldPattern {
    rest = rest.dropFirst()
    var pattern = FieldPattern(fields: [], gap: nil)
    repeat {
      skipBlanks()
      if take("...") {
        guard pattern.gap == nil else {
          throw .invalidFilterPattern("A pattern has at most one \"...\".")
        }
        pattern.gap = pattern.fields.count
      } else {
        pattern.fields.append(try any { parser throws(AWSError) in try parser.fieldTest() })
      }
      skipBlanks()
    } while take(",")
    guard take("]") else {
      throw .invalidFilterPattern("A pattern of fields is written [field, field=value, ...].")
    }
    return pattern
  }

  private mutating func fieldTest() throws(AWSError) -> FilterExpression<String> {
    let name = rest.prefix { $0.isLetter || $0.isNumber || $0 == "_" || $0 == "-" }
    rest = rest[name.endIndex...]
    skipBlanks()
    guard let comparison = takeComparison() else {
      guard !name.isEmpty else { throw .invalidFilterPattern("A field has a name.") }
      return .test(String(name), .anything)
    }
    return .test(String(name), try comparing(comparison))
  }

  // MARK: JSON

  private mutating func jsonTest() throws(AWSError) -> FilterExpression<JSONSelector> {
    let text = rest.prefix { !$0.isWhitespace && !"=!<>&|()}".contains($0) }
    guard let selector = JSONSelector(parsing: text) else {
      throw .invalidFilterPattern("A member is written $.name, $.name.name or $.name[0].")
    }
    rest = rest[text.endIndex...]
    skipBlanks()
    if let comparison = takeComparison() {
      return .test(selector, try comparing(comparison))
    }
    for (words, test) in Self.wordTests where takeWords(words) { return .test(selector, test) }
    throw .invalidFilterPattern("After a member comes =, !=, <, >, IS NULL or NOT EXISTS.")
  }

  private static let wordTests: [([String], FilterTest)] = [
    (["IS", "NULL"], .isNull), (["IS", "TRUE"], .isTrue), (["IS", "FALSE"], .isFalse),
    (["NOT", "EXISTS"], .doesNotExist),
  ]

  private mutating func takeWords(_ words: [String]) -> Bool {
    let start = rest
    for word in words {
      skipBlanks()
      guard rest.prefix(word.count).uppercased() == word else {
        rest = start
        return false
      }
      rest = rest.dropFirst(word.count)
    }
    return true
  }

  // MARK: Expressions

  /// How deep parentheses may stand in each other.
  private static let depthLimit = 32
  private var depth = 0

  private mutating func any<Subject>(
    _ test: (inout Self) throws(AWSError) -> FilterExpression<Subject>
  ) throws(AWSError) -> FilterExpression<Subject> {
    var parts = [try all(test)]
    while take("||") { parts.append(try all(test)) }
    return parts.count == 1 ? parts[0] : .any(parts)
  }

  private mutating func all<Subject>(
    _ test: (inout Self) throws(AWSError) -> FilterExpression<Subject>
  ) throws(AWSError) -> FilterExpression<Subject> {
    var parts = [try unit(test)]
    while take("&&") { parts.append(try unit(test)) }
    return parts.count == 1 ? parts[0] : .all(parts)
  }

  private mutating func unit<Subject>(
    _ test: (inout Self) throws(AWSError) -> FilterExpression<Subject>
  ) throws(AWSError) -> FilterExpression<Subject> {
    guard take("(") else { return try test(&self) }
    depth += 1
    defer { depth -= 1 }
    guard depth <= Self.depthLimit else { throw .invalidFilterPattern("Too many parentheses.") }
    let expression = try any(test)
    guard take(")") else { throw .invalidFilterPattern("A parenthesis is not closed.") }
    return expression
  }

  // MARK: Pieces

  private mutating func takeComparison() -> FilterTest.Comparison? {
    // Longer signs stand first, so that <= is not read as <.
    FilterTest.Comparison.allCases.first { take($0.rawValue) }
  }

  private mutating func comparing(
    _ comparison: FilterTest.Comparison
  ) throws(AWSError) -> FilterTest {
    skipBlanks()
    guard rest.first == "%" else { return .compares(comparison, try operand()) }
    guard comparison == .equal || comparison == .notEqual else {
      throw .invalidFilterPattern("A regular expression stands after = or !=.")
    }
    expressionCount += 1
    guard expressionCount <= Self.mostExpressions else {
      throw .invalidFilterPattern("A pattern has at most two regular expressions.")
    }
    return .fits(try expression(), isWanted: comparison == .equal)
  }

  private mutating func operand() throws(AWSError) -> String {
    if rest.first == "\"" { return try quoted() }
    let text = rest.prefix { !$0.isWhitespace && !",]})&|".contains($0) }
    guard !text.isEmpty else { throw .invalidFilterPattern("A value is missing.") }
    rest = rest[text.endIndex...]
    return String(text)
  }

  private mutating func quoted() throws(AWSError) -> String {
    var text = ""
    rest = rest.dropFirst()
    while let character = rest.popFirst() {
      switch character {
      case "\"": return text
      case "\\": if let escaped = rest.popFirst() { text.append(escaped) }
      default: text.append(character)
      }
    }
    throw .invalidFilterPattern("A quotation mark is not closed.")
  }

  private mutating func take(_ sign: String) -> Bool {
    skipBlanks()
    guard rest.hasPrefix(sign) else { return false }
    rest = rest.dropFirst(sign.count)
    return true
  }

  private mutating func skipBlanks() { rest = rest.drop(while: \.isWhitespace) }

  private mutating func expectEnd() throws(AWSError) {
    skipBlanks()
    guard rest.isEmpty else {
      throw .invalidFilterPattern("Nothing may follow the pattern: \"\(rest)\".")
    }
  }

  // MARK: Regular expressions

  /// Of patterns of fields and of members (CWL-36).
  private static let mostExpressions = 2
  private var expressionCount = 0

  /// `%…%`, of which CloudWatch Logs takes less than other engines (CWL-36).
  private mutating func expression() throws(AWSError) -> SearchExpression {
    rest = rest.dropFirst()
    var pattern = ""
    while let character = rest.popFirst() {
      switch character {
      case "%":
        guard !pattern.isEmpty, let expression = SearchExpression(pattern) else {
          throw .invalidFilterPattern("%\(pattern)% is no regular expression.")
        }
        return expression
      case "\\":
        guard let escaped = rest.popFirst(), Self.isEscapable(escaped) else {
          throw .invalidFilterPattern(
            "After a backslash comes d, D, s, S, w, W, x with two digits, or a sign.")
        }
        pattern += ["\\", escaped]
      default:
        guard Self.isLiteral(character) || Self.operators.contains(character) else {
          throw .invalidFilterPattern(
            "A regular expression has letters, digits, : _ # = @ / ; , - and ^ $ ? [ ] { } | \\ * "
              + "+ . only: not '\(character)'.")
        }
        pattern.append(character)
      }
    }
    throw .invalidFilterPattern("A regular expression begins and ends with %.")
  }

  private static let operators = "^$?[]{}|*+."

  private static func isLiteral(_ character: Character) -> Bool {
    character.isASCII
      && (character.isLetter || character.isNumber || ":_#=@/;,-".contains(character))
  }

  private static func isEscapable(_ character: Character) -> Bool {
    guard character.isASCII else { return false }
    return "dDsSwWx".contains(character)
      || !character.isLetter && !character.isNumber && !character.isWhitespace
  }
}
