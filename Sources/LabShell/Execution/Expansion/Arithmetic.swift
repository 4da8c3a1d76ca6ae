import Foundations

/// Arithmetic of the shell: whole numbers of 64 bits that wrap around, with the operators of C.
///
/// The text is evaluated while it is read. Where C would not evaluate a part (after `&&`, `||`, `?`),
/// it is read without effect.
struct Arithmetic {
  let bytes: [UInt8]
  var position = 0
  /// How many parts that are read without effect stand around the cursor.
  var silence = 0
  let depth: Int
  /// How many operands that hold others stand around the cursor.
  var nesting = 0

  static func evaluate(
    _ text: String, depth: Int = 0, in context: inout ShellContext
  ) throws(ExpansionError) -> Int {
    guard depth <= Limits.nesting else {
      throw .arithmetic("\(text): expression recursion level exceeded")
    }
    try context.pay(bytes: text.utf8.count * 8)
    var arithmetic = Arithmetic(bytes: Array(text.utf8), depth: depth)
    arithmetic.skipBlanks()
    guard arithmetic.position < arithmetic.bytes.count else { return 0 }
    let value = try arithmetic.comma(&context)
    guard arithmetic.position == arithmetic.bytes.count else {
      throw arithmetic.failure("syntax error in expression")
    }
    return value
  }

  private init(bytes: [UInt8], depth: Int) {
    self.bytes = bytes
    self.depth = depth
  }

  func failure(_ message: String) -> ExpansionError {
    let text = String(decoding: bytes, as: UTF8.self)
    let token = String(decoding: bytes[min(position, bytes.count)...], as: UTF8.self)
    return .arithmetic("\(text): \(message) (error token is \"\(token)\")")
  }

  // MARK: Reading

  mutating func skipBlanks() {
    while position < bytes.count, bytes[position].isBlank || bytes[position] == UInt8(ascii: "\n") {
      position += 1
    }
  }

  func isAt(_ text: StaticString) -> Bool {
    guard position + text.utf8CodeUnitCount <= bytes.count else { return false }
    return text.withUTF8Buffer { $0.elementsEqual(bytes[position..<position + $0.count]) }
  }

  /// Moves past an operator, unless a longer one stands there.
  mutating func consume(_ sign: StaticString, unless longer: StaticString...) -> Bool {
    guard isAt(sign), !longer.contains(where: isAt) else { return false }
    position += sign.utf8CodeUnitCount
    skipBlanks()
    return true
  }

  var peek: UInt8? { position < bytes.count ? bytes[position] : nil }

  /// Counts calls of each other, which would be as many as an input has bytes.
  mutating func deeper() throws(ExpansionError) {
    nesting += 1
    guard nesting <= 8 * Limits.nesting else {
      throw failure("expression recursion level exceeded")
    }
  }

  // MARK: Operators, the weakest first

  mutating func comma(_ context: inout ShellContext) throws(ExpansionError) -> Int {
    var value = try assignment(&context)
    while consume(",") { value = try assignment(&context) }
    return value
  }

  struct Target {
    var name: String
    var subscriptText: String?
  }

  mutating func assignment(_ context: inout ShellContext) throws(ExpansionError) -> Int {
    try deeper()
    defer { nesting -= 1 }
    let start = position
    if let target = try target() {
      for (sign, operation) in Self.assignments where isAt(sign) {
        guard operation != .none || !isAt("==") else { continue }
        position += sign.utf8CodeUnitCount
        skipBlanks()
        let right = try assignment(&context)
        guard silence == 0 else { return right }
        let value =
          operation == .none
          ? right : try apply(operation, try value(of: target, &context), right)
        try set(target, to: value, &context)
        return value
      }
    }
    position = start
    return try conditional(&context)
  }

  enum Operation {
    case none, add, subtract, multiply, divide, remainder, left, right, and, xor, or
  }

  static let assignments: [(StaticString, Operation)] = [
    ("=", .none), ("+=", .add), ("-=", .subtract), ("*=", .multiply), ("/=", .divide),
    ("%=", .remainder), ("<<=", .left), (">>=", .right), ("&=", .and), ("^=", .xor), ("|=", .or),
  ]

  mutating func conditional(_ context: inout ShellContext) throws(ExpansionError) -> Int {
    try deeper()
    defer { nesting -= 1 }
    let condition = try either(&context)
    guard consume("?") else { return condition }
    let first = try silently(condition == 0, &context) {
      (arithmetic, context) throws(ExpansionError) in try arithmetic.comma(&context)
    }
    guard consume(":") else { throw failure("`:' expected for conditional expression") }
    let second = try silently(condition != 0, &context) {
      (arithmetic, context) throws(ExpansionError) in try arithmetic.conditional(&context)
    }
    return condition != 0 ? first : second
  }

  mutating func silently(
    _ isSilent: Bool, _ context: inout ShellContext,
    _ read: (inout Arithmetic, inout ShellContext) throws(ExpansionError) -> Int
  ) throws(ExpansionError) -> Int {
    if isSilent { silence += 1 }
    defer { if isSilent { silence -= 1 } }
    return try read(&self, &context)
  }

  mutating func either(_ context: inout ShellContext) throws(ExpansionError) -> Int {
    var value = try both(&context)
    while consume("||") {
      let right = try silently(value != 0, &context) {
        (arithmetic, context) throws(ExpansionError) in try arithmetic.both(&context)
      }
      value = value != 0 || right != 0 ? 1 : 0
    }
    return value
  }

  mutating func both(_ context: inout ShellContext) throws(ExpansionError) -> Int {
    var value = try binary(0, &context)
    while consume("&&") {
      let right = try silently(value == 0, &context) {
        (arithmetic, context) throws(ExpansionError) in try arithmetic.binary(0, &context)
      }
      value = value != 0 && right != 0 ? 1 : 0
    }
    return value
  }

  /// Operators that bind to the left, by levels of strength: `| ^ &`, comparisons, shifts, sums,
  /// products.
  mutating func binary(
    _ level: Int, _ context: inout ShellContext
  ) throws(ExpansionError) -> Int {
    guard level < 8 else { return try power(&context) }
    var value = try binary(level + 1, &context)
    while let sign = operatorAhead(level) {
      let right = try binary(level + 1, &context)
      value = try calculate(sign, value, right)
    }
    return value
  }

  mutating func operatorAhead(_ level: Int) -> String? {
    switch level {
    case 0: consume("|", unless: "||", "|=") ? "|" : nil
    case 1: consume("^", unless: "^=") ? "^" : nil
    case 2: consume("&", unless: "&&", "&=") ? "&" : nil
    case 3: consume("==") ? "==" : consume("!=") ? "!=" : nil
    case 4:
      consume("<=")
        ? "<="
        : consume(">=")
          ? ">="
          : consume("<", unless: "<<") ? "<" : consume(">", unless: ">>") ? ">" : nil
    case 5:
      consume("<<", unless: "<<=") ? "<<" : consume(">>", unless: ">>=") ? ">>" : nil
    case 6: consume("+", unless: "+=", "++") ? "+" : consume("-", unless: "-=", "--") ? "-" : nil
    default:
      consume("*", unless: "*=", "**")
        ? "*"
        : consume("/", unless: "/=") ? "/" : consume("%", unless: "%=") ? "%" : nil
    }
  }

  func calculate(
    _ sign: String, _ left: Int, _ right: Int
  ) throws(ExpansionError) -> Int {
    switch sign {
    case "|": left | right
    case "^": left ^ right
    case "&": left & right
    case "==": left == right ? 1 : 0
    case "!=": left != right ? 1 : 0
    case "<=": left <= right ? 1 : 0
    case ">=": left >= right ? 1 : 0
    case "<": left < right ? 1 : 0
    case ">": left > right ? 1 : 0
    case "<<": try apply(.left, left, right)
    case ">>": try apply(.right, left, right)
    case "+": left &+ right
    case "-": left &- right
    case "*": left &* right
    case "/": try apply(.divide, left, right)
    default: try apply(.remainder, left, right)
    }
  }

  func apply(
    _ operation: Operation, _ left: Int, _ right: Int
  ) throws(ExpansionError) -> Int {
    switch operation {
    case .none: return right
    case .add: return left &+ right
    case .subtract: return left &- right
    case .multiply: return left &* right
    case .divide, .remainder:
      guard right != 0 else {
        guard silence == 0 else { return 0 }
        throw failure("division by 0")
      }
      return operation == .divide
        ? left.dividedReportingOverflow(by: right).partialValue
        : left.remainderReportingOverflow(dividingBy: right).partialValue
    case .left: return left &<< right
    case .right: return left &>> right
    case .and: return left & right
    case .xor: return left ^ right
    case .or: return left | right
    }
  }

  /// `**` binds to the right.
  mutating func power(_ context: inout ShellContext) throws(ExpansionError) -> Int {
    try deeper()
    defer { nesting -= 1 }
    let base = try unary(&context)
    guard consume("**") else { return base }
    let exponent = try power(&context)
    guard exponent >= 0 else {
      guard silence == 0 else { return 0 }
      throw failure("exponent less than 0")
    }
    var (result, factor, rest) = (1, base, exponent)
    while rest > 0 {
      if rest & 1 == 1 { result = result &* factor }
      factor = factor &* factor
      rest >>= 1
    }
    return result
  }

  mutating func unary(_ context: inout ShellContext) throws(ExpansionError) -> Int {
    try deeper()
    defer { nesting -= 1 }
    for (sign, step): (StaticString, Int) in [("++", 1), ("--", -1)] where isAt(sign) {
      let start = position
      position += 2
      skipBlanks()
      if let target = try target() {
        guard silence == 0 else { return 0 }
        let value = try value(of: target, &context) &+ step
        try set(target, to: value, &context)
        return value
      }
      // `--1` is minus minus one.
      position = start
    }
    guard let byte = peek else { throw failure("syntax error: operand expected") }
    let isSign =
      byte == UInt8(ascii: "!") || byte == UInt8(ascii: "~") || byte == UInt8(ascii: "-")
      || byte == UInt8(ascii: "+")
    guard isSign else { return try postfix(&context) }
    position += 1
    skipBlanks()
    let value = try unary(&context)
    return switch byte {
    case UInt8(ascii: "!"): value == 0 ? 1 : 0
    case UInt8(ascii: "~"): ~value
    case UInt8(ascii: "-"): 0 &- value
    default: value
    }
  }

  mutating func postfix(_ context: inout ShellContext) throws(ExpansionError) -> Int {
    guard let byte = peek else { throw failure("syntax error: operand expected") }
    if consume("(") {
      let value = try comma(&context)
      guard consume(")") else { throw failure("missing `)'") }
      return value
    }
    if byte.isDigit { return try number() }
    guard let target = try target() else { throw failure("syntax error: operand expected") }
    guard silence == 0 else {
      _ = consume("++") || consume("--")
      return 0
    }
    let value = try value(of: target, &context)
    if consume("++") {
      try set(target, to: value &+ 1, &context)
    } else if consume("--") {
      try set(target, to: value &- 1, &context)
    }
    return value
  }
}
