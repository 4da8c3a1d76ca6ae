import Documents

/// Reads a program of jq, by the precedences of its manual.
struct JQParser {
  /// How deep a program may nest, and how many operators may stand in a row.
  static let nesting = 100
  static let operatorsInARow = 500

  var tokens: [JQLexer.Token]
  var position = 0
  var depth = 0
  /// What is in scope: functions as `name/arity`, variables and labels.
  var functions: [String] = []
  var variables: [String]
  var labels: [String] = []

  init(_ tokens: [JQLexer.Token], variables: [String]) {
    self.tokens = tokens
    self.variables = variables
  }

  static func parse(_ text: String, variables: [String]) throws(JQSyntaxError) -> JQExpression {
    var parser = JQParser(try JQLexer.tokens(of: text), variables: variables)
    if parser.token == .end { return .identity }
    let expression = try parser.pipe(mayEndWithDefinitions: true)
    guard parser.token == .end else { throw parser.unexpected() }
    return expression
  }

  /// Definitions alone, of functions that may use each other from the top.
  static func definitions(
    _ text: String, among known: [String]
  ) throws(JQSyntaxError) -> [JQDefinition] {
    var parser = JQParser(try JQLexer.tokens(of: text), variables: ["ENV"])
    parser.functions = known
    var definitions: [JQDefinition] = []
    while parser.token != .end { definitions.append(try parser.definition()) }
    return definitions
  }

  // MARK: Tokens

  var token: JQLexer.Token { tokens[position] }

  mutating func advance() {
    if position < tokens.count - 1 { position += 1 }
  }

  mutating func take(_ sign: String) -> Bool {
    guard token == .sign(sign) else { return false }
    advance()
    return true
  }

  mutating func take(keyword: String) -> Bool {
    guard token == .keyword(keyword) else { return false }
    advance()
    return true
  }

  mutating func expect(_ sign: String) throws(JQSyntaxError) {
    guard take(sign) else { throw unexpected() }
  }

  mutating func expect(keyword: String) throws(JQSyntaxError) {
    guard take(keyword: keyword) else { throw unexpected() }
  }

  func unexpected() -> JQSyntaxError {
    let found =
      switch token {
      case .end: "$end (Unix shell quoting issues?)"
      case .sign(let text), .keyword(let text), .name(let text): "'\(text)'"
      case .field(let name): "'.\(name)'"
      case .variable(let name): "'$\(name)'"
      case .format(let name): "'@\(name)'"
      case .number, .string: "LITERAL"
      }
    return JQSyntaxError(message: "syntax error, unexpected \(found)")
  }

  mutating func nested<Result>(
    _ body: (inout JQParser) throws(JQSyntaxError) -> Result
  ) throws(JQSyntaxError) -> Result {
    depth += 1
    defer { depth -= 1 }
    guard depth < Self.nesting else { throw JQSyntaxError(message: "nested too deeply") }
    return try body(&self)
  }

  // MARK: Pipes and operators

  mutating func pipe(
    mayEndWithDefinitions: Bool = false
  ) throws(JQSyntaxError) -> JQExpression {
    try nested { (parser) throws(JQSyntaxError) in
      let scope = (parser.functions.count, parser.labels.count)
      defer {
        parser.functions.removeSubrange(scope.0...)
        parser.labels.removeSubrange(scope.1...)
      }
      var stages: [JQExpression] = []
      var frames: [Frame] = []
      while true {
        if parser.token == .keyword("def") {
          frames.append(Frame(at: stages.count, .definition(try parser.definition())))
          guard mayEndWithDefinitions, parser.token == .end else {
            continue
          }
          stages.append(.identity)
        } else if parser.take(keyword: "label") {
          guard case .variable(let name) = parser.token else { throw parser.unexpected() }
          parser.advance()
          try parser.expect("|")
          parser.labels.append(name)
          frames.append(Frame(at: stages.count, .label(name)))
          continue
        } else {
          stages.append(try parser.comma())
        }
        guard stages.count + frames.count < Self.operatorsInARow else {
          throw JQSyntaxError(message: "too many stages in a row")
        }
        guard parser.take("|") else { break }
      }
      return Self.joined(stages, frames)
    }
  }

  /// What the stages from one on stand within.
  struct Frame {
    enum Kind {
      case definition(JQDefinition), label(String)
    }
    var at: Int
    var kind: Kind
    init(at index: Int, _ kind: Kind) {
      at = index
      self.kind = kind
    }
  }

  static func joined(_ stages: [JQExpression], _ frames: [Frame]) -> JQExpression {
    var frames = frames
    var result: JQExpression?
    for index in stages.indices.reversed() {
      result = result.map { .pipe(stages[index], $0) } ?? stages[index]
      while let frame = frames.last, frame.at == index, let body = result {
        frames.removeLast()
        switch frame.kind {
        case .definition(let definition): result = .definition(definition, body)
        case .label(let name): result = .label(name, body)
        }
      }
    }
    return result ?? .identity
  }

  mutating func comma() throws(JQSyntaxError) -> JQExpression {
    var result = try alternative()
    var count = 0
    while take(",") {
      result = .comma(result, try alternative())
      count += 1
      guard count < Self.operatorsInARow else { throw JQSyntaxError(message: "too many commas") }
    }
    return result
  }

  /// `//` binds to the right, assignments stand alone.
  mutating func alternative() throws(JQSyntaxError) -> JQExpression {
    try nested { (parser) throws(JQSyntaxError) in
      let left = try parser.assignment()
      return parser.take("//") ? .alternative(left, try parser.alternative()) : left
    }
  }

  mutating func assignment() throws(JQSyntaxError) -> JQExpression {
    let left = try binary(0)
    guard case .sign(let sign) = token else { return left }
    switch sign {
    case "=":
      advance()
      return .assignment(left, try alternative())
    case "|=":
      advance()
      return .update(left, try alternative())
    case "//=":
      advance()
      return .operationUpdate(nil, left, try alternative())
    case "+=", "-=", "*=", "/=", "%=":
      advance()
      return .operationUpdate(
        JQOperator(rawValue: String(sign.dropLast())), left, try alternative())
    default: return left
    }
  }

  /// `or`, `and`, comparisons, sums, products: the looser ones first.
  mutating func binary(_ level: Int) throws(JQSyntaxError) -> JQExpression {
    guard level < 5 else { return try unary() }
    var left = try binary(level + 1)
    var count = 0
    while true {
      switch (level, token) {
      case (0, .keyword("or")):
        advance()
        left = .or(left, try binary(1))
      case (1, .keyword("and")):
        advance()
        left = .and(left, try binary(2))
      case (2, .sign("==")), (2, .sign("!=")), (2, .sign("<")), (2, .sign("<=")), (2, .sign(">")),
        (2, .sign(">=")), (3, .sign("+")), (3, .sign("-")), (4, .sign("*")), (4, .sign("/")),
        (4, .sign("%")):
        guard case .sign(let sign) = token, let operation = JQOperator(rawValue: sign) else {
          return left
        }
        guard level != 2 || count == 0 else { throw unexpected() }
        advance()
        left = .operation(operation, left, try binary(level + 1))
      default: return left
      }
      count += 1
      guard count < Self.operatorsInARow else {
        throw JQSyntaxError(message: "too many operators in a row")
      }
    }
  }

  mutating func unary() throws(JQSyntaxError) -> JQExpression {
    try nested { (parser) throws(JQSyntaxError) in
      if parser.take("-") { return .negation(try parser.unary()) }
      let term = try parser.term()
      guard parser.take(keyword: "as") else { return term }
      let patterns = try parser.patterns()
      try parser.expect("|")
      return try parser.binding(term, patterns)
    }
  }

  mutating func binding(
    _ source: JQExpression, _ patterns: [JQPattern]
  ) throws(JQSyntaxError) -> JQExpression {
    let scope = variables.count
    defer { variables.removeSubrange(scope...) }
    variables += patterns.flatMap(\.variables)
    return .binding(source, patterns, try pipe())
  }
}
