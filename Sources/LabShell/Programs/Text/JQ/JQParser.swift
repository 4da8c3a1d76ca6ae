import Documents

/// Reads a program of jq, by the precedences of its manual.
struct JQParser {
  /// How deep a program may nest, and how many operators may stand in a row.
  static let nesting = 100
  private static let operatorsInARow = 500

  private var tokens: [JQLexer.Token]
  private var position = 0
  private var depth = 0
  /// What is in scope: functions as `name/arity`, variables and labels.
  private var functions: [String] = []
  private var variables: [String]
  private var labels: [String] = []

  private init(_ tokens: [JQLexer.Token], variables: [String]) {
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

  private var token: JQLexer.Token { tokens[position] }

  private mutating func advance() {
    if position < tokens.count - 1 { position += 1 }
  }

  private mutating func take(_ sign: String) -> Bool {
    guard token == .sign(sign) else { return false }
    advance()
    return true
  }

  private mutating func take(keyword: String) -> Bool {
    guard token == .keyword(keyword) else { return false }
    advance()
    return true
  }

  private mutating func expect(_ sign: String) throws(JQSyntaxError) {
    guard take(sign) else { throw unexpected() }
  }

  private mutating func expect(keyword: String) throws(JQSyntaxError) {
    guard take(keyword: keyword) else { throw unexpected() }
  }

  private func unexpected() -> JQSyntaxError {
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

  private mutating func nested<Result>(
    _ body: (inout JQParser) throws(JQSyntaxError) -> Result
  ) throws(JQSyntaxError) -> Result {
    depth += 1
    defer { depth -= 1 }
    guard depth < Self.nesting else { throw JQSyntaxError(message: "nested too deeply") }
    return try body(&self)
  }

  // MARK: Pipes and operators

  private mutating func pipe(
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
  private struct Frame {
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

  private static func joined(_ stages: [JQExpression], _ frames: [Frame]) -> JQExpression {
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

  private mutating func comma() throws(JQSyntaxError) -> JQExpression {
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
  private mutating func alternative() throws(JQSyntaxError) -> JQExpression {
    try nested { (parser) throws(JQSyntaxError) in
      let left = try parser.assignment()
      return parser.take("//") ? .alternative(left, try parser.alternative()) : left
    }
  }

  private mutating func assignment() throws(JQSyntaxError) -> JQExpression {
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
  private mutating func binary(_ level: Int) throws(JQSyntaxError) -> JQExpression {
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

  private mutating func unary() throws(JQSyntaxError) -> JQExpression {
    try nested { (parser) throws(JQSyntaxError) in
      if parser.take("-") { return .negation(try parser.unary()) }
      let term = try parser.term()
      guard parser.take(keyword: "as") else { return term }
      let patterns = try parser.patterns()
      try parser.expect("|")
      return try parser.binding(term, patterns)
    }
  }

  private mutating func binding(
    _ source: JQExpression, _ patterns: [JQPattern]
  ) throws(JQSyntaxError) -> JQExpression {
    let scope = variables.count
    defer { variables.removeSubrange(scope...) }
    variables += patterns.flatMap(\.variables)
    return .binding(source, patterns, try pipe())
  }

  // MARK: Terms

  private mutating func term() throws(JQSyntaxError) -> JQExpression {
    var result = try primary()
    var count = 0
    while true {
      if case .field(let name) = token {
        advance()
        result = .index(result, .literal(.string(name)))
      } else if token == .sign("."), position + 1 < tokens.count,
        case .string(let pieces) = tokens[position + 1]
      {
        position += 2
        result = .index(result, try text(pieces, .text))
      } else if token == .sign("."), position + 1 < tokens.count, tokens[position + 1] == .sign("[")
      {
        advance()
        continue
      } else if take("[") {
        result = try bracket(after: result)
      } else if take("?") {
        result = .attempt(result, handler: nil)
      } else {
        return result
      }
      count += 1
      guard count < Self.operatorsInARow else {
        throw JQSyntaxError(message: "too many steps in a row")
      }
    }
  }

  private mutating func bracket(after target: JQExpression) throws(JQSyntaxError) -> JQExpression {
    if take("]") { return .elements(target) }
    if take(":") {
      let end = try pipe()
      try expect("]")
      return .slice(target, from: nil, to: end)
    }
    let start = try pipe()
    if take(":") {
      if take("]") { return .slice(target, from: start, to: nil) }
      let end = try pipe()
      try expect("]")
      return .slice(target, from: start, to: end)
    }
    try expect("]")
    return .index(target, start)
  }

  private mutating func primary() throws(JQSyntaxError) -> JQExpression {
    let first = token
    switch first {
    case .number(let number):
      advance()
      return .literal(.number(number))
    case .string(let pieces):
      advance()
      return try text(pieces, .text)
    case .format(let name):
      advance()
      guard let format = JQFormat(rawValue: name) else {
        throw JQSyntaxError(message: "\(name) is not a valid format")
      }
      guard case .string(let pieces) = token else { return .format(format) }
      advance()
      return try text(pieces, format)
    case .field(let name):
      advance()
      return .index(.identity, .literal(.string(name)))
    case .variable(let name):
      advance()
      if name == "__loc__" { return .literal(["file": "<top-level>", "line": .number(1)]) }
      guard variables.contains(name) else {
        throw JQSyntaxError(message: "$\(name) is not defined")
      }
      return .variable(name)
    case .name(let name):
      advance()
      return try call(name)
    case .keyword(let word): return try construct(word)
    case .sign(let sign): return try primary(sign: sign)
    case .end: throw unexpected()
    }
  }

  private mutating func primary(sign: String) throws(JQSyntaxError) -> JQExpression {
    switch sign {
    case "..":
      advance()
      return .descent
    case ".":
      advance()
      if case .string(let pieces) = token {
        advance()
        return .index(.identity, try text(pieces, .text))
      }
      return .identity
    case "(":
      advance()
      let inner = try pipe()
      try expect(")")
      return inner
    case "[":
      advance()
      if take("]") { return .array(nil) }
      let inner = try pipe()
      try expect("]")
      return .array(inner)
    case "{":
      advance()
      return try object()
    default: throw unexpected()
    }
  }

  private mutating func text(
    _ pieces: [JQLexer.StringPiece], _ format: JQFormat
  ) throws(JQSyntaxError) -> JQExpression {
    if pieces.isEmpty { return .literal(.string("")) }
    if pieces.count == 1, case .text(let text) = pieces[0] { return .literal(.string(text)) }
    var result: [JQTextPiece] = []
    for piece in pieces {
      switch piece {
      case .text(let text): result.append(.text(text))
      case .tokens(let inner):
        let outer = (tokens, position)
        (tokens, position) = (inner, 0)
        let expression = try pipe()
        guard token == .end else { throw unexpected() }
        (tokens, position) = outer
        result.append(.expression(expression))
      }
    }
    return .text(result, format)
  }

  private mutating func call(_ name: String) throws(JQSyntaxError) -> JQExpression {
    switch name {
    case "null": return .literal(.null)
    case "true": return .literal(.boolean(true))
    case "false": return .literal(.boolean(false))
    case "break":
      if case .variable(let label) = token {
        advance()
        guard labels.contains(label) else {
          throw JQSyntaxError(message: "$*label-\(label) is not defined")
        }
        return .leave(label)
      }
    default: break
    }
    var arguments: [JQExpression] = []
    if take("(") {
      repeat { arguments.append(try pipe()) } while take(";")
      try expect(")")
    }
    let key = "\(name)/\(arguments.count)"
    let function: JQCall.Function
    if functions.contains(key) {
      function = .defined
    } else if let known = JQValueFunction(rawValue: key) {
      function = .value(known)
    } else if let known = JQControlFunction(rawValue: key) {
      function = .control(known)
    } else if JQLibrary.names.contains(key) {
      function = .defined
    } else {
      throw JQSyntaxError(message: "\(key) is not defined")
    }
    return .call(JQCall(name: key, arguments: arguments, function: function))
  }

  private mutating func construct(_ word: String) throws(JQSyntaxError) -> JQExpression {
    switch word {
    case "if":
      advance()
      return try condition()
    case "try":
      advance()
      let body = try nested { (parser) throws(JQSyntaxError) in try parser.term() }
      guard take(keyword: "catch") else { return .attempt(body, handler: nil) }
      return .attempt(
        body, handler: try nested { (parser) throws(JQSyntaxError) in try parser.term() })
    case "reduce", "foreach":
      advance()
      return try loop(word)
    case "def":
      let definition = try definition()
      return .definition(definition, try pipe())
    case "import", "include":
      throw JQSyntaxError(message: "modules are not there in the lab: write the definitions out")
    default: throw unexpected()
    }
  }

  private mutating func condition() throws(JQSyntaxError) -> JQExpression {
    try nested { (parser) throws(JQSyntaxError) in
      let condition = try parser.pipe()
      try parser.expect(keyword: "then")
      let body = try parser.pipe()
      if parser.take(keyword: "elif") {
        return .condition(condition, then: body, otherwise: try parser.condition())
      }
      var otherwise = JQExpression.identity
      if parser.take(keyword: "else") { otherwise = try parser.pipe() }
      try parser.expect(keyword: "end")
      return .condition(condition, then: body, otherwise: otherwise)
    }
  }

  private mutating func loop(_ word: String) throws(JQSyntaxError) -> JQExpression {
    let source = try nested { (parser) throws(JQSyntaxError) in try parser.term() }
    try expect(keyword: "as")
    let patterns = try patterns()
    guard patterns.count == 1, let pattern = patterns.first else { throw unexpected() }
    try expect("(")
    let initial = try pipe()
    try expect(";")
    let scope = variables.count
    defer { variables.removeSubrange(scope...) }
    variables += pattern.variables
    let update = try pipe()
    let loop = JQLoop(source: source, pattern: pattern, initial: initial, update: update)
    var extract: JQExpression?
    if word == "foreach", take(";") { extract = try pipe() }
    try expect(")")
    return word == "reduce" ? .reduction(loop) : .foreach(loop, extract: extract ?? .identity)
  }

  // MARK: Definitions, patterns, objects

  private mutating func definition() throws(JQSyntaxError) -> JQDefinition {
    try expect(keyword: "def")
    guard case .name(let name) = token else { throw unexpected() }
    advance()
    var parameters: [JQDefinition.Parameter] = []
    if take("(") {
      repeat {
        switch token {
        case .name(let name): parameters.append(.init(name: name, isValue: false))
        case .variable(let name): parameters.append(.init(name: name, isValue: true))
        default: throw unexpected()
        }
        advance()
      } while take(";")
      try expect(")")
    }
    try expect(":")
    functions.append("\(name)/\(parameters.count)")
    let scope = (functions.count, variables.count)
    functions += parameters.map { "\($0.name)/0" }
    variables += parameters.filter(\.isValue).map(\.name)
    let body = try pipe()
    functions.removeSubrange(scope.0...)
    variables.removeSubrange(scope.1...)
    try expect(";")
    return JQDefinition(name: "\(name)/\(parameters.count)", parameters: parameters, body: body)
  }

  private mutating func patterns() throws(JQSyntaxError) -> [JQPattern] {
    var patterns = [try pattern()]
    while token == .sign("?"), position + 1 < tokens.count, tokens[position + 1] == .sign("//") {
      position += 2
      patterns.append(try pattern())
    }
    return patterns
  }

  private mutating func pattern() throws(JQSyntaxError) -> JQPattern {
    try nested { (parser) throws(JQSyntaxError) in
      if case .variable(let name) = parser.token {
        parser.advance()
        return .variable(name)
      }
      if parser.take("[") {
        var patterns: [JQPattern] = []
        repeat { patterns.append(try parser.pattern()) } while parser.take(",")
        try parser.expect("]")
        return .array(patterns)
      }
      try parser.expect("{")
      var members: [JQPattern.Member] = []
      repeat { members.append(try parser.memberPattern()) } while parser.take(",")
      try parser.expect("}")
      return .object(members)
    }
  }

  private mutating func memberPattern() throws(JQSyntaxError) -> JQPattern.Member {
    if case .variable(let name) = token {
      advance()
      let pattern = take(":") ? try self.pattern() : nil
      return .init(variable: name, key: .literal(.string(name)), pattern: pattern)
    }
    let key = try memberKey()
    try expect(":")
    return .init(variable: nil, key: key, pattern: try pattern())
  }

  /// A name, a text or an expression in parentheses.
  private mutating func memberKey() throws(JQSyntaxError) -> JQExpression {
    switch token {
    case .name(let name), .keyword(let name):
      advance()
      return .literal(.string(name))
    case .string(let pieces):
      advance()
      return try text(pieces, .text)
    case .format:
      return try primary()
    case .sign("("):
      advance()
      let key = try pipe()
      try expect(")")
      return key
    default: throw unexpected()
    }
  }

  private mutating func object() throws(JQSyntaxError) -> JQExpression {
    var members: [JQMember] = []
    while !take("}") {
      if !members.isEmpty { try expect(",") }
      members.append(try member())
    }
    return .object(members)
  }

  private mutating func member() throws(JQSyntaxError) -> JQMember {
    if case .variable(let name) = token {
      return JQMember(key: .literal(.string(name)), value: try primary())
    }
    let isExpression = token == .sign("(")
    let key = try memberKey()
    guard take(":") else {
      guard !isExpression else { throw unexpected() }
      return JQMember(key: key, value: .index(.identity, key))
    }
    return JQMember(key: key, value: try memberValue())
  }

  /// Terms and pipes of them: everything else needs parentheses.
  private mutating func memberValue() throws(JQSyntaxError) -> JQExpression {
    try nested { (parser) throws(JQSyntaxError) in
      if parser.take("-") { return .negation(try parser.memberValue()) }
      let value = try parser.term()
      return parser.take("|") ? .pipe(value, try parser.memberValue()) : value
    }
  }
}
