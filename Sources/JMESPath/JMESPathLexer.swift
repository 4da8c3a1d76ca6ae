import Documents
import Foundations

/// A word of the language and where it stands.
struct JMESPathToken: Equatable {
  enum Kind: String {
    case unquotedIdentifier = "unquoted_identifier"
    case quotedIdentifier = "quoted_identifier"
    case literal, number, star, dot, flatten, filter, pipe, or, and, not, current, expref, comma,
      colon, lbracket, rbracket, lbrace, rbrace, lparen, rparen, eq, ne, lt, lte, gt, gte, eof

    /// How tightly the token binds what stands left of it; 10 and more does not end a projection.
    var bindingPower: Int {
      switch self {
      case .pipe: 1
      case .or: 2
      case .and: 3
      case .eq, .ne, .lt, .lte, .gt, .gte: 5
      case .flatten: 9
      case .star: 20
      case .filter: 21
      case .dot: 40
      case .not: 45
      case .lbrace: 50
      case .lbracket: 55
      case .lparen: 60
      case .unquotedIdentifier, .quotedIdentifier, .literal, .number, .current, .expref, .comma,
        .colon, .rbracket, .rbrace, .rparen, .eof:
        0
      }
    }
  }

  var kind: Kind
  /// In characters from 0, as error messages count.
  var position: Int
  /// What an identifier, number or literal says; for the others the token itself.
  var value: JSONValue

  var text: String { value.string ?? "" }
}

/// Cuts an expression into tokens.
struct JMESPathLexer {
  private let expression: String
  private let characters: [Unicode.Scalar]
  /// The same as bytes where each character is one, of which texts are made faster.
  private let bytes: [UInt8]?
  private var position = 0
  /// Whether literals between back-quotes may have gaps of a template.
  private let hasGaps: Bool

  init(_ expression: String, hasGaps: Bool = false) {
    self.hasGaps = hasGaps
    self.expression = expression
    let bytes = Array(expression.utf8)
    let isASCII = bytes.allSatisfy { $0 < 0x80 }
    self.bytes = isASCII ? bytes : nil
    characters =
      isASCII ? bytes.map { Unicode.Scalar($0) } : Array(expression.unicodeScalars)
  }

  mutating func tokens() throws(JMESPathError) -> [JMESPathToken] {
    var tokens: [JMESPathToken] = []
    while let token = try next() { tokens.append(token) }
    tokens.append(JMESPathToken(kind: .eof, position: characters.count, value: ""))
    return tokens
  }

  private mutating func next() throws(JMESPathError) -> JMESPathToken? {
    while let character = peek(), Self.isBlank(character) { position += 1 }
    guard let character = peek() else { return nil }
    let start = position
    switch character {
    case "a"..."z", "A"..."Z", "_":
      let text = take { Self.isWordCharacter($0) }
      return JMESPathToken(kind: .unquotedIdentifier, position: start, value: .string(text))
    case "0"..."9": return number(from: start)
    case "-":
      position += 1
      guard let digit = peek(), ("0"..."9").contains(digit) else {
        throw unknown("'-'", at: start)
      }
      return number(from: start)
    case "\"": return try quotedIdentifier(from: start)
    case "'": return try rawString(from: start)
    case "`": return try literal(from: start)
    case ".": return symbol(.dot, ".")
    case "*": return symbol(.star, "*")
    case "]": return symbol(.rbracket, "]")
    case ",": return symbol(.comma, ",")
    case ":": return symbol(.colon, ":")
    case "@": return symbol(.current, "@")
    case "(": return symbol(.lparen, "(")
    case ")": return symbol(.rparen, ")")
    case "{": return symbol(.lbrace, "{")
    case "}": return symbol(.rbrace, "}")
    case "[": return choose([("]", .flatten, "[]"), ("?", .filter, "[?")], else: .lbracket, "[")
    case "|": return choose([("|", .or, "||")], else: .pipe, "|")
    case "&": return choose([("&", .and, "&&")], else: .expref, "&")
    case "<": return choose([("=", .lte, "<=")], else: .lt, "<")
    case ">": return choose([("=", .gte, ">=")], else: .gt, ">")
    case "!": return choose([("=", .ne, "!=")], else: .not, "!")
    case "=":
      position += 1
      guard peek() == "=" else { throw unknown("'='", at: start) }
      position += 1
      return JMESPathToken(kind: .eq, position: start, value: "==")
    default: throw unknown(String(character), at: start)
    }
  }

  private static func isBlank(_ character: Unicode.Scalar) -> Bool {
    switch character.value {
    case 0x20, 0x09, 0x0D, 0x0A: true
    default: false
    }
  }

  private static func isWordCharacter(_ character: Unicode.Scalar) -> Bool {
    switch character.value {
    case 0x61...0x7A, 0x41...0x5A, 0x30...0x39, 0x5F: true
    default: false
    }
  }

  private func peek() -> Unicode.Scalar? {
    position < characters.count ? characters[position] : nil
  }

  private mutating func take(while condition: (Unicode.Scalar) -> Bool) -> String {
    let start = position
    let characters = characters
    while position < characters.count, condition(characters[position]) { position += 1 }
    return text(start..<position)
  }

  private func text(_ range: Range<Int>) -> String {
    if let bytes { return String(decoding: bytes[range], as: UTF8.self) }
    return String(ofScalars: characters[range])
  }

  private mutating func symbol(_ kind: JMESPathToken.Kind, _ text: String) -> JMESPathToken {
    position += 1
    return JMESPathToken(kind: kind, position: position - 1, value: .string(text))
  }

  private mutating func choose(
    _ longer: [(Unicode.Scalar, JMESPathToken.Kind, String)], else kind: JMESPathToken.Kind,
    _ text: String
  ) -> JMESPathToken {
    let start = position
    position += 1
    for (character, kind, text) in longer where peek() == character {
      position += 1
      return JMESPathToken(kind: kind, position: start, value: .string(text))
    }
    return JMESPathToken(kind: kind, position: start, value: .string(text))
  }

  private mutating func number(from start: Int) -> JMESPathToken {
    _ = take { ("0"..."9").contains($0) }
    let digits = text(start..<position)
    // An index beyond Int is beyond every array.
    let number =
      GivenNumber(digits)?.value
      ?? (digits.hasPrefix("-") ? GivenNumber.range.lowerBound : GivenNumber.range.upperBound)
    return JMESPathToken(kind: .number, position: start, value: .integer(number))
  }

  /// The text up to an unescaped `delimiter`, escapes kept as they are.
  private mutating func quoted(
    by delimiter: Unicode.Scalar, from start: Int
  ) throws(JMESPathError) -> String {
    position += 1
    while let character = peek() {
      if character == delimiter {
        position += 1
        return text(start + 1..<position - 1)
      }
      position += character == "\\" ? 2 : 1
    }
    position = characters.count
    throw lexical("Unclosed \(delimiter) delimiter", shown: expression, at: start)
  }

  private mutating func quotedIdentifier(from start: Int) throws(JMESPathError) -> JMESPathToken {
    let content = try quoted(by: "\"", from: start)
    do {
      let value = try JSONValue(parsingJSON: "\"\(content)\"")
      return JMESPathToken(kind: .quotedIdentifier, position: start, value: value)
    } catch {
      throw lexical(error.reason, shown: expression, at: start)
    }
  }

  private mutating func rawString(from start: Int) throws(JMESPathError) -> JMESPathToken {
    let content = try quoted(by: "'", from: start)
    let text = Self.hasEscapes(content) ? Self.unescape("'", in: content) : content
    return JMESPathToken(kind: .literal, position: start, value: .string(text))
  }

  private mutating func literal(from start: Int) throws(JMESPathError) -> JMESPathToken {
    var content = try quoted(by: "`", from: start)
    if Self.hasEscapes(content) { content = Self.unescape("`", in: content) }
    let trimmed = String(Substring(content.utf8.drop { [0x20, 0x09, 0x0D, 0x0A].contains($0) }))
    if hasGaps, trimmed.unicodeScalars.contains(JMESPathTemplate.gap) {
      return JMESPathToken(kind: .literal, position: start, value: Node.unreadLiteral(trimmed))
    }
    guard let value = Self.value(ofLiteral: trimmed) else {
      throw lexical("Bad token \(trimmed)", shown: expression, at: start)
    }
    return JMESPathToken(kind: .literal, position: start, value: value)
  }

  /// JSON or, as the library still has it, a string without its quotes.
  static func value(ofLiteral text: String) -> JSONValue? {
    if let number = Int(text), String(number) == text { return .integer(number) }
    if let first = text.utf8.first, beginningsOfJSON.contains(first),
      let value = try? JSONValue(parsingJSON: text)
    {
      return value
    }
    // Ids are most of what stands there, and mean themselves.
    let isPlain = text.utf8.allSatisfy { (0x20..<0x7F).contains($0) && $0 != 0x22 && $0 != 0x5C }
    return isPlain ? .string(text) : try? JSONValue(parsingJSON: "\"\(text)\"")
  }

  /// What JSON begins with: a text, a number, a list, an object, `true`, `false` or `null`.
  private static let beginningsOfJSON = Set("\"-0123456789[{tfn".utf8)

  private static func hasEscapes(_ text: String) -> Bool {
    text.utf8.contains(UInt8(ascii: "\\"))
  }

  private static func unescape(_ delimiter: Unicode.Scalar, in text: String) -> String {
    var result = String.UnicodeScalarView()
    var escaped = false
    for character in text.unicodeScalars {
      if escaped {
        if character != delimiter { result.append("\\") }
        escaped = false
        result.append(character)
      } else if character == "\\" {
        escaped = true
      } else {
        result.append(character)
      }
    }
    if escaped { result.append("\\") }
    return String(result)
  }

  private func unknown(_ token: String, at index: Int) -> JMESPathError {
    lexical("Unknown token \(token)", shown: expression, at: index)
  }

  private func lexical(_ message: String, shown: String, at index: Int) -> JMESPathError {
    let mark = String(repeating: " ", count: index) + "^"
    return JMESPathError(.syntax, "Bad jmespath expression: \(message):\n\(shown)\n\(mark)")
  }
}
