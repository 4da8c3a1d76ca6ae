/// Takes a program of `awk` apart.
struct AwkLexer {
  enum Token: Equatable {
    case number(Double)
    case string(String)
    case regularExpression(String)
    case name(String)
    /// A name with `(` right behind it.
    case functionName(String)
    case keyword(String)
    case sign(String)
    case newline
    case end
  }

  private let bytes: [UInt8]
  private var position = 0
  private var last = Token.newline

  init(_ text: String) { bytes = Array(text.utf8) }

  static let keywords: Set = [
    "BEGIN", "END", "function", "func", "if", "else", "while", "for", "do", "break", "continue",
    "next", "exit", "return", "delete", "in", "getline", "print", "printf",
  ]

  static func tokens(of text: String) throws(AwkFailure) -> [Token] {
    var lexer = AwkLexer(text)
    var tokens: [Token] = []
    repeat {
      lexer.last = try lexer.next()
      tokens.append(lexer.last)
    } while lexer.last != .end
    return tokens
  }

  private var peek: UInt8? { position < bytes.count ? bytes[position] : nil }

  private mutating func next() throws(AwkFailure) -> Token {
    while let byte = peek {
      if byte.isBlank || byte == UInt8(ascii: "\r") {
        position += 1
      } else if byte == UInt8(ascii: "\\"), position + 1 < bytes.count, bytes[position + 1] == 10 {
        position += 2
      } else if byte == UInt8(ascii: "#") {
        while let byte = peek, byte != 10 { _ = byte; position += 1 }
      } else {
        break
      }
    }
    guard let byte = peek else { return .end }
    if byte == 10 {
      position += 1
      return .newline
    }
    if byte.beginsName { return name() }
    let following = position + 1 < bytes.count ? bytes[position + 1] : 0
    if byte.isDigit || byte == UInt8(ascii: ".") && following.isDigit { return number() }
    if byte == UInt8(ascii: "\"") { return .string(try quoted(until: byte)) }
    if byte == UInt8(ascii: "/"), mayBeginExpression {
      return .regularExpression(try regularExpression())
    }
    for sign in Self.signs where bytes[position...].starts(with: sign.utf8) {
      position += sign.utf8.count
      return .sign(sign == "**" ? "^" : sign == "**=" ? "^=" : sign)
    }
    throw AwkFailure(message: "syntax error at `\(Character(UnicodeScalar(byte)))'")
  }

  private static let signs = [
    "**=", "&&", "||", "++", "--", "+=", "-=", "*=", "/=", "%=", "^=", "==", "<=", ">=", "!=", "!~",
    ">>", "**", "{", "}", "(", ")", "[", "]", ";", ",", "+", "-", "*", "/", "%", "^", "!", ">", "<",
    "|", "?", ":", "~", "$", "=",
  ]

  /// Whether a `/` here begins a regular expression and does not divide.
  private var mayBeginExpression: Bool {
    switch last {
    case .number, .string, .regularExpression, .name: false
    case .sign(let sign): ![")", "]", "$", "++", "--"].contains(sign)
    case .functionName, .keyword, .newline, .end: true
    }
  }

  private mutating func name() -> Token {
    let start = position
    while peek?.continuesName == true { position += 1 }
    let name = String(decoding: bytes[start..<position], as: UTF8.self)
    if Self.keywords.contains(name) { return .keyword(name == "func" ? "function" : name) }
    return peek == UInt8(ascii: "(") ? .functionName(name) : .name(name)
  }

  private mutating func number() -> Token {
    let start = position
    while let byte = peek, byte.isDigit || byte == UInt8(ascii: ".") { _ = byte; position += 1 }
    if let byte = peek, byte | 0x20 == UInt8(ascii: "e") {
      var end = position + 1
      if end < bytes.count, "+-".utf8.contains(bytes[end]) { end += 1 }
      if end < bytes.count, bytes[end].isDigit {
        while end < bytes.count, bytes[end].isDigit { end += 1 }
        position = end
      }
    }
    return .number(Double(String(decoding: bytes[start..<position], as: UTF8.self)) ?? 0)
  }

  private mutating func quoted(until end: UInt8) throws(AwkFailure) -> String {
    position += 1
    var text: [UInt8] = []
    while let byte = peek, byte != end {
      position += 1
      guard byte == UInt8(ascii: "\\"), let next = peek else {
        text.append(byte)
        continue
      }
      position += 1
      switch next {
      case UInt8(ascii: "/"): text.append(next)
      case 10: break
      case UInt8(ascii: "\""): text.append(next)
      default:
        text += [byte, next]
        // Octal numbers have up to three digits.
        var count = 1
        while count < 3, next.isDigit, let digit = peek, digit.isDigit {
          text.append(digit)
          position += 1
          count += 1
        }
      }
    }
    guard peek == end else { throw AwkFailure(message: "unterminated string") }
    position += 1
    return Escapes.expand(String(decoding: text, as: UTF8.self), dialect: .printf).text
  }

  private mutating func regularExpression() throws(AwkFailure) -> String {
    position += 1
    var text: [UInt8] = []
    var isInBrackets = false
    while let byte = peek, byte != 10 {
      position += 1
      if byte == UInt8(ascii: "/"), !isInBrackets { return String(decoding: text, as: UTF8.self) }
      if byte == UInt8(ascii: "\\"), let next = peek {
        position += 1
        if next != UInt8(ascii: "/") { text.append(byte) }
        text.append(next)
        continue
      }
      if byte == UInt8(ascii: "[") { isInBrackets = true }
      if byte == UInt8(ascii: "]") { isInBrackets = false }
      text.append(byte)
    }
    throw AwkFailure(message: "unterminated regexp")
  }
}
