/// Reads a program of `awk` by recursive descent.
struct AwkParser {
  let tokens: [AwkLexer.Token]
  var position = 0
  var depth = 0
  /// In `print a > b` the sign redirects; within parentheses it compares.
  var comparesWithGreater = true
  /// In `for (x in a)` the word belongs to the loop.
  var allowsIn = true

  static func parse(_ text: String) throws(AwkFailure) -> AwkProgram {
    var parser = AwkParser(tokens: try AwkLexer.tokens(of: text))
    return try parser.program()
  }

  private init(tokens: [AwkLexer.Token]) { self.tokens = tokens }

  // MARK: Tokens

  var token: AwkLexer.Token { tokens[min(position, tokens.count - 1)] }

  var isAtEnd: Bool { token == .end }

  func isAt(_ sign: String) -> Bool { token == .sign(sign) }

  mutating func consume(_ sign: String) -> Bool {
    guard isAt(sign) else { return false }
    position += 1
    return true
  }

  mutating func consume(keyword: String) -> Bool {
    guard token == .keyword(keyword) else { return false }
    position += 1
    return true
  }

  mutating func expect(_ sign: String) throws(AwkFailure) {
    guard consume(sign) else { throw unexpected() }
  }

  func unexpected() -> AwkFailure {
    switch token {
    case .end: AwkFailure(message: "syntax error at end of program")
    case .newline: AwkFailure(message: "syntax error at end of line")
    case .sign(let text), .name(let text), .functionName(let text), .keyword(let text),
      .string(let text), .regularExpression(let text):
      AwkFailure(message: "syntax error at or near \(text)")
    case .number(let number): AwkFailure(message: "syntax error at or near \(number)")
    }
  }

  mutating func skipNewlines() { while token == .newline { position += 1 } }

  mutating func skipSeparators() {
    while token == .newline || isAt(";") { position += 1 }
  }

  mutating func nested<Result>(
    _ parse: (inout AwkParser) throws(AwkFailure) -> Result
  ) throws(AwkFailure) -> Result {
    depth += 1
    defer { depth -= 1 }
    guard depth <= 4 * Limits.nesting else { throw AwkFailure(message: "nested too deeply") }
    return try parse(&self)
  }

  // MARK: Rules

  mutating func program() throws(AwkFailure) -> AwkProgram {
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

  mutating func function(into program: inout AwkProgram) throws(AwkFailure) {
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

  mutating func rule() throws(AwkFailure) -> AwkProgram.Rule {
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

  mutating func block() throws(AwkFailure) -> [AwkStatement] {
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

  mutating func statement() throws(AwkFailure) -> AwkStatement {
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

  mutating func endingLine(_ statement: AwkStatement) throws(AwkFailure) -> AwkStatement {
    if token == .newline || consume(";") || isAt("}") || isAtEnd { return statement }
    throw unexpected()
  }

  var endsStatement: Bool {
    token == .newline || isAt(";") || isAt("}") || isAtEnd
  }

  mutating func optionalExpression() throws(AwkFailure) -> AwkExpression? {
    endsStatement ? nil : try expression()
  }

  mutating func body() throws(AwkFailure) -> AwkStatement {
    skipNewlines()
    return try nested { (parser) throws(AwkFailure) in try parser.statement() }
  }

  mutating func conditional() throws(AwkFailure) -> AwkStatement {
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

  mutating func loop() throws(AwkFailure) -> AwkStatement {
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

  mutating func print(isFormatted: Bool) throws(AwkFailure) -> AwkStatement {
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
}
