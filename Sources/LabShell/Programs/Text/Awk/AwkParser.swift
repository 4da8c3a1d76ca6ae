/// Reads a program of `awk` by recursive descent.
struct AwkParser {
  private let tokens: [AwkLexer.Token]
  private var position = 0
  private var depth = 0
  /// In `print a > b` the sign redirects; within parentheses it compares.
  private var comparesWithGreater = true
  /// In `for (x in a)` the word belongs to the loop.
  private var allowsIn = true

  static func parse(_ text: String) throws(AwkFailure) -> AwkProgram {
    var parser = AwkParser(tokens: try AwkLexer.tokens(of: text))
    return try parser.program()
  }

  private init(tokens: [AwkLexer.Token]) { self.tokens = tokens }

  // MARK: Tokens

  private var token: AwkLexer.Token { tokens[min(position, tokens.count - 1)] }

  private var isAtEnd: Bool { token == .end }

  private func isAt(_ sign: String) -> Bool { token == .sign(sign) }

  private mutating func consume(_ sign: String) -> Bool {
    guard isAt(sign) else { return false }
    position += 1
    return true
  }

  private mutating func consume(keyword: String) -> Bool {
    guard token == .keyword(keyword) else { return false }
    position += 1
    return true
  }

  private mutating func expect(_ sign: String) throws(AwkFailure) {
    guard consume(sign) else { throw unexpected() }
  }

  private func unexpected() -> AwkFailure {
    switch token {
    case .end: AwkFailure(message: "syntax error at end of program")
    case .newline: AwkFailure(message: "syntax error at end of line")
    case .sign(let text), .name(let text), .functionName(let text), .keyword(let text),
      .string(let text), .regularExpression(let text):
      AwkFailure(message: "syntax error at or near \(text)")
    case .number(let number): AwkFailure(message: "syntax error at or near \(number)")
    }
  }

  private mutating func skipNewlines() { while token == .newline { position += 1 } }

  private mutating func skipSeparators() {
    while token == .newline || isAt(";") { position += 1 }
  }

  private mutating func nested<Result>(
    _ parse: (inout AwkParser) throws(AwkFailure) -> Result
  ) throws(AwkFailure) -> Result {
    depth += 1
    defer { depth -= 1 }
    guard depth <= 4 * Limits.nesting else { throw AwkFailure(message: "nested too deeply") }
    return try parse(&self)
  }

  // MARK: Rules

  private mutating func program() throws(AwkFailure) -> AwkProgram {
    var program = AwkProgram()
    skipSeparators()
    while !isAtEnd {
      if consume(keyword: "function") {
        try function(into: &program)
      } else {
        program.rules.append(try rule())
      }
      skipSeparators()
    }
    return program
  }

  private mutating func function(into program: inout AwkProgram) throws(AwkFailure) {
    let name: String
    switch token {
    case .name(let text), .functionName(let text): name = text
    default: throw unexpected()
    }
    position += 1
    try expect("(")
    var parameters: [String] = []
    while !consume(")") {
      guard case .name(let parameter) = token else { throw unexpected() }
      position += 1
      parameters.append(parameter)
      _ = consume(",")
      skipNewlines()
    }
    skipNewlines()
    program.functions[name] = .init(parameters: parameters, body: try block())
  }

  private mutating func rule() throws(AwkFailure) -> AwkProgram.Rule {
    let pattern: AwkProgram.Pattern
    if consume(keyword: "BEGIN") {
      pattern = .begin
    } else if consume(keyword: "END") {
      pattern = .end
    } else if isAt("{") {
      pattern = .always
    } else {
      let first = try expression()
      if consume(",") {
        skipNewlines()
        pattern = .range(first, try expression())
      } else {
        pattern = .expression(first)
      }
    }
    return .init(pattern: pattern, body: isAt("{") ? try block() : nil)
  }

  private mutating func block() throws(AwkFailure) -> [AwkStatement] {
    try expect("{")
    var statements: [AwkStatement] = []
    skipSeparators()
    while !consume("}") {
      guard !isAtEnd else { throw unexpected() }
      statements.append(
        try nested { (parser) throws(AwkFailure) in try parser.statement() })
      skipSeparators()
    }
    return statements
  }

  // MARK: Statements

  private mutating func statement() throws(AwkFailure) -> AwkStatement {
    if isAt("{") { return .block(try block()) }
    if consume(";") { return .block([]) }
    guard case .keyword(let keyword) = token, keyword != "getline" else {
      return try endingLine(.expression(try expression()))
    }
    position += 1
    switch keyword {
    case "if": return try conditional()
    case "while":
      try expect("(")
      let condition = try expression()
      try expect(")")
      if consume(";") { return .loop(condition, .block([]), checksFirst: true) }
      return .loop(condition, try body(), checksFirst: true)
    case "do":
      let body = try body()
      skipSeparators()
      guard consume(keyword: "while") else { throw unexpected() }
      try expect("(")
      let condition = try expression()
      try expect(")")
      return .loop(condition, body, checksFirst: false)
    case "for": return try loop()
    case "print", "printf": return try endingLine(try print(isFormatted: keyword == "printf"))
    case "delete":
      guard case .name(let name) = token else { throw unexpected() }
      position += 1
      guard consume("[") else { return try endingLine(.delete(name, nil)) }
      let subscripts = try list(until: "]")
      return try endingLine(.delete(name, subscripts))
    case "next": return try endingLine(.next)
    case "exit": return try endingLine(.exit(try optionalExpression()))
    case "return": return try endingLine(.returnValue(try optionalExpression()))
    case "break": return try endingLine(.leave)
    case "continue": return try endingLine(.goOn)
    default:
      position -= 1
      throw unexpected()
    }
  }

  private mutating func endingLine(_ statement: AwkStatement) throws(AwkFailure) -> AwkStatement {
    if token == .newline || consume(";") || isAt("}") || isAtEnd { return statement }
    throw unexpected()
  }

  private var endsStatement: Bool {
    token == .newline || isAt(";") || isAt("}") || isAtEnd
  }

  private mutating func optionalExpression() throws(AwkFailure) -> AwkExpression? {
    endsStatement ? nil : try expression()
  }

  private mutating func body() throws(AwkFailure) -> AwkStatement {
    skipNewlines()
    return try nested { (parser) throws(AwkFailure) in try parser.statement() }
  }

  private mutating func conditional() throws(AwkFailure) -> AwkStatement {
    try expect("(")
    let condition = try expression()
    try expect(")")
    let then = try body()
    let start = position
    skipSeparators()
    guard consume(keyword: "else") else {
      position = start
      return .conditional(condition, then, nil)
    }
    return .conditional(condition, then, try body())
  }

  private mutating func loop() throws(AwkFailure) -> AwkStatement {
    try expect("(")
    if case .name(let variable) = token, position + 3 < tokens.count,
      tokens[position + 1] == .keyword("in"), case .name(let array) = tokens[position + 2],
      tokens[position + 3] == .sign(")")
    {
      position += 4
      return .forEach(variable, in: array, try body())
    }
    let first = isAt(";") ? nil : AwkStatement.expression(try expression())
    try expect(";")
    skipNewlines()
    let condition = isAt(";") ? nil : try expression()
    try expect(";")
    skipNewlines()
    let step = isAt(")") ? nil : AwkStatement.expression(try expression())
    try expect(")")
    if consume(";") { return .counted(first, condition, step, .block([])) }
    return .counted(first, condition, step, try body())
  }

  private mutating func print(isFormatted: Bool) throws(AwkFailure) -> AwkStatement {
    var values: [AwkExpression] = []
    let compares = comparesWithGreater
    comparesWithGreater = false
    defer { comparesWithGreater = compares }
    if !endsStatement, !isAt(">"), !isAt(">>"), !isAt("|") {
      values = [try expression()]
      while consume(",") {
        skipNewlines()
        values.append(try expression())
      }
      if values.count == 1, case .grouped(let inner) = values[0] { values = inner }
    }
    var destination: AwkDestination?
    for (sign, kind): (String, AwkDestination.Kind) in [
      (">>", .appendedFile), (">", .file), ("|", .command),
    ] where consume(sign) {
      destination = AwkDestination(kind: kind, target: try concatenation(stopsAtIn: true))
      break
    }
    return .print(values, isFormatted: isFormatted, to: destination)
  }

  // MARK: Expressions, the weakest operators first

  private mutating func list(until end: String) throws(AwkFailure) -> [AwkExpression] {
    var values: [AwkExpression] = []
    skipNewlines()
    while !consume(end) {
      values.append(try expression())
      skipNewlines()
      if consume(",") { skipNewlines() } else if !isAt(end) { throw unexpected() }
    }
    return values
  }

  private mutating func expression() throws(AwkFailure) -> AwkExpression {
    try nested { (parser) throws(AwkFailure) in try parser.ternary() }
  }

  private mutating func ternary() throws(AwkFailure) -> AwkExpression {
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

  private mutating func either() throws(AwkFailure) -> AwkExpression {
    var left = try both()
    while consume("||") {
      skipNewlines()
      left = .binary("||", left, try both())
    }
    return left
  }

  private mutating func both() throws(AwkFailure) -> AwkExpression {
    var left = try membership()
    while consume("&&") {
      skipNewlines()
      left = .binary("&&", left, try membership())
    }
    return left
  }

  private mutating func membership() throws(AwkFailure) -> AwkExpression {
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

  private mutating func match() throws(AwkFailure) -> AwkExpression {
    var left = try comparison()
    while case .sign(let sign) = token, sign == "~" || sign == "!~" {
      position += 1
      left = .binary(sign, left, try comparison())
    }
    return left
  }

  private mutating func comparison() throws(AwkFailure) -> AwkExpression {
    let left = try concatenation()
    guard case .sign(let sign) = token, ["<", "<=", "==", "!=", ">=", ">"].contains(sign),
      sign != ">" || comparesWithGreater
    else { return left }
    position += 1
    return .binary(sign, left, try concatenation())
  }

  private mutating func concatenation(stopsAtIn: Bool = false) throws(AwkFailure) -> AwkExpression {
    var left = try sum()
    while beginsOperand { left = .binary(" ", left, try sum()) }
    return left
  }

  /// Whether an operand begins here that would be joined with the one before.
  private var beginsOperand: Bool {
    switch token {
    case .number, .string, .name, .functionName, .regularExpression: true
    case .sign(let sign): ["$", "!", "(", "-", "+", "++", "--"].contains(sign) && sign != "!"
    case .keyword, .newline, .end: false
    }
  }

  private mutating func sum() throws(AwkFailure) -> AwkExpression {
    var left = try product()
    while case .sign(let sign) = token, sign == "+" || sign == "-" {
      position += 1
      left = .binary(sign, left, try product())
    }
    return left
  }

  private mutating func product() throws(AwkFailure) -> AwkExpression {
    var left = try unary()
    while case .sign(let sign) = token, ["*", "/", "%"].contains(sign) {
      position += 1
      left = .binary(sign, left, try unary())
    }
    return left
  }

  private mutating func unary() throws(AwkFailure) -> AwkExpression {
    guard case .sign(let sign) = token, ["!", "-", "+"].contains(sign) else { return try power() }
    position += 1
    return .unary(
      sign, try nested { (parser) throws(AwkFailure) in try parser.unary() })
  }

  private mutating func power() throws(AwkFailure) -> AwkExpression {
    let base = try postfix()
    guard consume("^") else { return base }
    return .binary("^", base, try nested { (parser) throws(AwkFailure) in try parser.unary() })
  }

  private mutating func postfix() throws(AwkFailure) -> AwkExpression {
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

  private mutating func primary() throws(AwkFailure) -> AwkExpression {
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
      var target: AwkExpression?
      if case .name = token { target = try primary() } else if isAt("$") { target = try primary() }
      let file = consume("<") ? try primary() : nil
      return .getline(target, file: file)
    default:
      position -= 1
      throw unexpected()
    }
  }

  private mutating func unaryOrIncrement() throws(AwkFailure) -> AwkExpression {
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
