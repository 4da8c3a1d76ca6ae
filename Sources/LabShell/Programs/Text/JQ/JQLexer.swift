/// Takes a program of jq apart.
struct JQLexer {
  indirect enum Token: Equatable {
    case number(Double)
    case string([StringPiece])
    /// `.name`
    case field(String)
    case name(String)
    case keyword(String)
    case variable(String)
    case format(String)
    case sign(String)
    case end
  }

  enum StringPiece: Equatable {
    case text(String)
    case tokens([Token])
  }

  static let keywords: Set = [
    "def", "if", "then", "elif", "else", "end", "as", "reduce", "foreach", "try", "catch", "label",
    "import", "include", "and", "or",
  ]
  private static let signs = [
    "//=", "|=", "+=", "-=", "*=", "/=", "%=", "==", "!=", "<=", ">=", "//", "..",
  ]

  private let bytes: [UInt8]
  private var position = 0
  private var depth = 0

  private init(_ text: String) { bytes = Array(text.utf8) }

  static func tokens(of text: String) throws(JQSyntaxError) -> [Token] {
    var lexer = JQLexer(text)
    return try lexer.tokens(untilParenthesis: false)
  }

  private func byte(at offset: Int = 0) -> UInt8? {
    position + offset < bytes.count ? bytes[position + offset] : nil
  }

  /// All tokens, or those up to the parenthesis that closes an interpolation.
  private mutating func tokens(untilParenthesis: Bool) throws(JQSyntaxError) -> [Token] {
    depth += 1
    defer { depth -= 1 }
    guard depth < JQParser.nesting else { throw JQSyntaxError(message: "nested too deeply") }
    var tokens: [Token] = []
    var open = 0
    while let token = try next() {
      if token == .sign("(") { open += 1 }
      if token == .sign(")") {
        if open == 0, untilParenthesis { return tokens + [.end] }
        open -= 1
      }
      tokens.append(token)
    }
    if untilParenthesis { throw JQSyntaxError(message: "syntax error, unterminated string") }
    return tokens + [.end]
  }

  private mutating func next() throws(JQSyntaxError) -> Token? {
    while let byte = byte() {
      if byte.isBlank || byte == 10 || byte == 13 {
        position += 1
      } else if byte == UInt8(ascii: "#") {
        while let byte = self.byte(), byte != 10 { _ = byte; position += 1 }
      } else {
        break
      }
    }
    guard let byte = byte() else { return nil }
    let following = self.byte(at: 1) ?? 0
    switch byte {
    case UInt8(ascii: "\""): return .string(try string())
    case UInt8(ascii: "."):
      if following.isDigit { return try number() }
      if following.beginsName {
        position += 1
        return .field(name())
      }
    case UInt8(ascii: "$"):
      guard following.beginsName else { break }
      position += 1
      return .variable(name(mayBeQualified: true))
    case UInt8(ascii: "@"):
      position += 1
      return .format(name())
    case _ where byte.isDigit: return try number()
    case _ where byte.beginsName:
      let name = name(mayBeQualified: true)
      return Self.keywords.contains(name) ? .keyword(name) : .name(name)
    default: break
    }
    for sign in Self.signs where bytes[position...].starts(with: sign.utf8) {
      position += sign.utf8.count
      return .sign(sign)
    }
    guard ".[]{}()|,:;=<>+-*/%?$".utf8.contains(byte) else {
      throw JQSyntaxError(message: "syntax error, unexpected INVALID_CHARACTER")
    }
    position += 1
    return .sign(String(decoding: [byte], as: UTF8.self))
  }

  private mutating func name(mayBeQualified: Bool = false) -> String {
    let start = position
    while let byte = byte() {
      if byte.continuesName {
        position += 1
      } else if mayBeQualified, bytes[position...].starts(with: "::".utf8),
        self.byte(at: 2)?.beginsName == true
      {
        position += 2
      } else {
        break
      }
    }
    return String(decoding: bytes[start..<position], as: UTF8.self)
  }

  private mutating func number() throws(JQSyntaxError) -> Token {
    let start = position
    func digits(_ lexer: inout JQLexer) {
      while lexer.byte()?.isDigit == true { lexer.position += 1 }
    }
    digits(&self)
    if byte() == UInt8(ascii: ".") {
      position += 1
      digits(&self)
    }
    if let letter = byte(), letter == UInt8(ascii: "e") || letter == UInt8(ascii: "E") {
      let before = position
      position += 1
      if byte() == UInt8(ascii: "+") || byte() == UInt8(ascii: "-") { position += 1 }
      if byte()?.isDigit == true { digits(&self) } else { position = before }
    }
    var text = String(decoding: bytes[start..<position], as: UTF8.self)
    if text.hasSuffix(".") { text += "0" }
    if text.hasPrefix(".") { text = "0" + text }
    guard let number = Double(text) else {
      throw JQSyntaxError(message: "syntax error, unexpected LITERAL")
    }
    return .number(number)
  }

  private mutating func string() throws(JQSyntaxError) -> [StringPiece] {
    position += 1
    var pieces: [StringPiece] = []
    var text: [UInt8] = []
    func flush(_ pieces: inout [StringPiece], _ text: inout [UInt8]) {
      if !text.isEmpty { pieces.append(.text(String(decoding: text, as: UTF8.self))) }
      text = []
    }
    while let byte = byte() {
      position += 1
      if byte == UInt8(ascii: "\"") {
        flush(&pieces, &text)
        return pieces
      }
      guard byte == UInt8(ascii: "\\"), let escape = self.byte() else {
        text.append(byte)
        continue
      }
      position += 1
      switch escape {
      case UInt8(ascii: "("):
        flush(&pieces, &text)
        pieces.append(.tokens(try tokens(untilParenthesis: true)))
      case UInt8(ascii: "n"): text.append(10)
      case UInt8(ascii: "t"): text.append(9)
      case UInt8(ascii: "r"): text.append(13)
      case UInt8(ascii: "b"): text.append(8)
      case UInt8(ascii: "f"): text.append(12)
      case UInt8(ascii: "u"): text += Array(String(try unicodeEscape()).utf8)
      case UInt8(ascii: "\\"), UInt8(ascii: "/"), UInt8(ascii: "\""): text.append(escape)
      default: throw JQSyntaxError(message: "syntax error, invalid escape in a string")
      }
    }
    throw JQSyntaxError(message: "syntax error, unterminated string")
  }

  /// What follows `\u`: half of a pair asks for the other one.
  private mutating func unicodeEscape() throws(JQSyntaxError) -> Character {
    guard let first = hexadecimal() else {
      throw JQSyntaxError(message: "syntax error, invalid \\u escape in a string")
    }
    var value = first
    if (0xD800..<0xDC00).contains(first), bytes[position...].starts(with: "\\u".utf8) {
      let before = position
      position += 2
      if let second = hexadecimal(), (0xDC00..<0xE000).contains(second) {
        value = 0x10000 + (first - 0xD800) << 10 + (second - 0xDC00)
      } else {
        position = before
      }
    }
    return Character(Unicode.Scalar(value) ?? "\u{FFFD}")
  }

  private mutating func hexadecimal() -> UInt32? {
    guard position + 4 <= bytes.count else { return nil }
    let digits = String(decoding: bytes[position..<position + 4], as: UTF8.self)
    guard digits.utf8.allSatisfy({ Character(Unicode.Scalar($0)).isHexDigit }),
      let value = UInt32(digits, radix: 16)
    else { return nil }
    position += 4
    return value
  }
}
