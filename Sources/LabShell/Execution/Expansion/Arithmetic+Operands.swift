import Foundations

/// What stands between the operators: variables, elements of arrays, numbers.
extension Arithmetic {
  /// A name, with the subscript after it.
  mutating func target() throws(ExpansionError) -> Target? {
    guard peek?.beginsName == true else { return nil }
    let start = position
    while peek?.continuesName == true { position += 1 }
    var target = Target(name: String(decoding: bytes[start..<position], as: UTF8.self))
    if peek == UInt8(ascii: "[") {
      var depth = 0
      let first = position + 1
      repeat {
        guard let byte = peek else { throw failure("missing `]'") }
        if byte == UInt8(ascii: "[") { depth += 1 }
        if byte == UInt8(ascii: "]") { depth -= 1 }
        position += 1
      } while depth > 0
      target.subscriptText = String(decoding: bytes[first..<position - 1], as: UTF8.self)
    }
    skipBlanks()
    return target
  }

  /// A variable's value is an expression itself.
  func value(
    of target: Target, _ context: inout ShellContext
  ) throws(ExpansionError) -> Int {
    let text = try context.value(of: target.name, subscriptText: target.subscriptText)
    if text == nil, context.shell.session.options.refusesUnsetVariables {
      throw .unset(name: target.name, message: "unbound variable")
    }
    guard let text, !text.isEmpty else { return 0 }
    if text.utf8.count < 16, text.utf8.allSatisfy(\.isDigit), !text.hasPrefix("0") {
      return GivenNumber(text)?.value ?? 0
    }
    return try Arithmetic.evaluate(text, depth: depth + 1, in: &context)
  }

  func set(
    _ target: Target, to value: Int, _ context: inout ShellContext
  ) throws(ExpansionError) {
    try context.assign(
      ExpandedAssignment(
        name: target.name, subscriptText: target.subscriptText, value: .text(String(value))))
  }

  /// `12`, `017`, `0xff`, `2#1010`.
  mutating func number() throws(ExpansionError) -> Int {
    var base = 10
    if consumeQuietly("0x") || consumeQuietly("0X") {
      base = 16
    } else if peek == UInt8(ascii: "0") {
      base = 8
    }
    var value = try digits(base)
    if peek == UInt8(ascii: "#"), base == 10 {
      guard (2...64).contains(value) else { throw failure("invalid arithmetic base") }
      position += 1
      value = try digits(value)
    }
    skipBlanks()
    return value
  }

  mutating func consumeQuietly(_ sign: StaticString) -> Bool {
    guard isAt(sign) else { return false }
    position += sign.utf8CodeUnitCount
    return true
  }

  mutating func digits(_ base: Int) throws(ExpansionError) -> Int {
    var value = 0
    while let byte = peek, byte.continuesName || byte == UInt8(ascii: "@") {
      guard let digit = Self.digit(byte, base), digit < base else {
        throw failure("value too great for base")
      }
      value = value &* base &+ digit
      position += 1
    }
    return value
  }

  static func digit(_ byte: UInt8, _ base: Int) -> Int? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): Int(byte) - 48
    case UInt8(ascii: "a")...UInt8(ascii: "z"): Int(byte) - 87
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): Int(byte) - (base <= 36 ? 55 : 29)
    case UInt8(ascii: "@"): 62
    case UInt8(ascii: "_"): 63
    default: nil
    }
  }
}
