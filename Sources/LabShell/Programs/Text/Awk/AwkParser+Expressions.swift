/// Expressions, the weakest operators first.
extension AwkParser {
  mutating func list(until end: String) throws(AwkFailure) -> [AwkExpression] {
    var values: [AwkExpression] = []
    skipNewlines()
    while !consume(end) {
      values.append(try expression())
      skipNewlines()
      if consume(",") { skipNewlines() } else if !isAt(end) { throw unexpected() }
    }
    return values
  }

  mutating func expression() throws(AwkFailure) -> AwkExpression {
    try nested { (parser) throws(AwkFailure) in try parser.ternary() }
  }

  mutating func ternary() throws(AwkFailure) -> AwkExpression {
    let condition = try either()
    if case .sign(let sign) = token, ["=", "+=", "-=", "*=", "/=", "%=", "^="].contains(sign),
      condition.isTarget
    {
      position += 1
      skipNewlines()
      return .assignment(condition, String(sign.dropLast()), try expression())
    }
    guard consume("?") else { return condition }
    skipNewlines()
    let first = try expression()
    skipNewlines()
    try expect(":")
    skipNewlines()
    return .conditional(condition, first, try expression())
  }

  mutating func either() throws(AwkFailure) -> AwkExpression {
    var left = try both()
    while consume("||") {
      skipNewlines()
      left = .binary("||", left, try both())
    }
    return left
  }

  mutating func both() throws(AwkFailure) -> AwkExpression {
    var left = try membership()
    while consume("&&") {
      skipNewlines()
      left = .binary("&&", left, try membership())
    }
    return left
  }

  mutating func membership() throws(AwkFailure) -> AwkExpression {
    var left = try match()
    while token == .keyword("in"), allowsIn {
      position += 1
      guard case .name(let array) = token else { throw unexpected() }
      position += 1
      if case .grouped(let subscripts) = left {
        left = .contains(subscripts, array)
      } else {
        left = .contains([left], array)
      }
    }
    return left
  }

  mutating func match() throws(AwkFailure) -> AwkExpression {
    var left = try comparison()
    while case .sign(let sign) = token, sign == "~" || sign == "!~" {
      position += 1
      left = .binary(sign, left, try comparison())
    }
    return left
  }

  mutating func comparison() throws(AwkFailure) -> AwkExpression {
    let left = try reading(try concatenation())
    guard case .sign(let sign) = token, ["<", "<=", "==", "!=", ">=", ">"].contains(sign),
      sign != ">" || comparesWithGreater
    else { return left }
    position += 1
    return .binary(sign, left, try concatenation())
  }

  mutating func concatenation(stopsAtIn: Bool = false) throws(AwkFailure) -> AwkExpression {
    var left = try sum()
    while beginsOperand { left = .binary(" ", left, try sum()) }
    return left
  }

  /// Whether an operand begins here that would be joined with the one before.
  var beginsOperand: Bool {
    switch token {
    case .number, .string, .name, .functionName, .regularExpression: true
    case .sign(let sign): ["$", "!", "(", "-", "+", "++", "--"].contains(sign) && sign != "!"
    case .keyword, .newline, .end: false
    }
  }

  mutating func sum() throws(AwkFailure) -> AwkExpression {
    var left = try product()
    while case .sign(let sign) = token, sign == "+" || sign == "-" {
      position += 1
      left = .binary(sign, left, try product())
    }
    return left
  }

  mutating func product() throws(AwkFailure) -> AwkExpression {
    var left = try unary()
    while case .sign(let sign) = token, ["*", "/", "%"].contains(sign) {
      position += 1
      left = .binary(sign, left, try unary())
    }
    return left
  }

  mutating func unary() throws(AwkFailure) -> AwkExpression {
    guard case .sign(let sign) = token, ["!", "-", "+"].contains(sign) else { return try power() }
    position += 1
    return .unary(
      sign, try nested { (parser) throws(AwkFailure) in try parser.unary() })
  }

  mutating func power() throws(AwkFailure) -> AwkExpression {
    let base = try postfix()
    guard consume("^") else { return base }
    return .binary("^", base, try nested { (parser) throws(AwkFailure) in try parser.unary() })
  }

  mutating func postfix() throws(AwkFailure) -> AwkExpression {
    for (sign, step) in [("++", 1.0), ("--", -1.0)] where consume(sign) {
      return .increment(try primary(), by: step, isBefore: true)
    }
    let value = try primary()
    guard value.isTarget else { return value }
    for (sign, step) in [("++", 1.0), ("--", -1.0)] where consume(sign) {
      return .increment(value, by: step, isBefore: false)
    }
    return value
  }

  mutating func primary() throws(AwkFailure) -> AwkExpression {
    let current = token
    position += 1
    switch current {
    case .number(let number): return .number(number)
    case .string(let text): return .string(text)
    case .regularExpression(let text): return .regularExpression(text)
    case .sign("$"):
      let index = try nested { (parser) throws(AwkFailure) in
        if parser.isAt("++") || parser.isAt("--") || parser.isAt("-") {
          return try parser.unaryOrIncrement()
        }
        return try parser.primary()
      }
      return .field(index)
    case .sign("("):
      let compares = comparesWithGreater
      comparesWithGreater = true
      defer { comparesWithGreater = compares }
      let values = try list(until: ")")
      guard values.count == 1 else { return .grouped(values) }
      return values[0].isTarget || values[0].isRegularExpression ? .grouped(values) : values[0]
    case .name(let name):
      if consume("[") { return .element(name, try list(until: "]")) }
      if name == "length" { return .builtin("length", []) }
      return .variable(name)
    case .functionName(let name):
      position += 1
      let compares = comparesWithGreater
      comparesWithGreater = true
      defer { comparesWithGreater = compares }
      let values = try list(until: ")")
      return AwkBuiltins.names.contains(name) ? .builtin(name, values) : .call(name, values)
    case .keyword("getline"):
      let target = try getlineTarget()
      let file = consume("<") ? try primary() : nil
      return .getline(target, from: file, isCommand: false)
    default:
      position -= 1
      throw unexpected()
    }
  }

  /// The variable behind `getline`, if there is one.
  private mutating func getlineTarget() throws(AwkFailure) -> AwkExpression? {
    if case .name = token { return try primary() }
    return isAt("$") ? try primary() : nil
  }

  /// `command | getline`, which binds less than what stands before it.
  private mutating func reading(_ left: AwkExpression) throws(AwkFailure) -> AwkExpression {
    var left = left
    while isAt("|"), position + 1 < tokens.count, tokens[position + 1] == .keyword("getline") {
      position += 2
      left = .getline(try getlineTarget(), from: left, isCommand: true)
    }
    return left
  }

  mutating func unaryOrIncrement() throws(AwkFailure) -> AwkExpression {
    isAt("-") ? try unary() : try postfix()
  }
}

extension AwkExpression {
  /// Whether it can be assigned to.
  fileprivate var isTarget: Bool {
    switch self {
    case .variable, .element, .field: true
    default: false
    }
  }

  fileprivate var isRegularExpression: Bool {
    if case .regularExpression = self { true } else { false }
  }
}
