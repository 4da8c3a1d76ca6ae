import Documents

/// Builds the syntax tree by operator precedence (Pratt's method).
struct JMESPathParser {
  private let expression: String
  private let tokens: [JMESPathToken]
  private var position = 0
  private var depth = 0

  private init(_ expression: String, hasGaps: Bool) throws(JMESPathError) {
    self.expression = expression
    var lexer = JMESPathLexer(expression, hasGaps: hasGaps)
    tokens = try lexer.tokens()
  }

  /// - Parameter hasGaps: whether it is a template's text.
  static func parse(_ text: String, hasGaps: Bool = false) throws(JMESPathError) -> Node {
    guard text.utf8.count <= JMESPathExpression.Limit.bytes else {
      throw JMESPathError(
        .limit, "The expression is longer than \(JMESPathExpression.Limit.bytes) bytes.")
    }
    var parser = try JMESPathParser(text, hasGaps: hasGaps)
    return try parser.parse()
  }

  private mutating func parse() throws(JMESPathError) -> Node {
    guard tokens.count > 1 else {
      throw JMESPathError(.syntax, "Invalid JMESPath expression: cannot be empty.")
    }
    let root = try node(0)
    guard current.kind == .eof else {
      throw failure(at: current, "Unexpected token: \(shown(current))")
    }
    return root
  }

  private var current: JMESPathToken { tokens[min(position, tokens.count - 1)] }
  private var following: JMESPathToken { tokens[min(position + 1, tokens.count - 1)] }

  private mutating func advance() -> JMESPathToken {
    let token = current
    position += 1
    return token
  }

  private mutating func node(_ bindingPower: Int) throws(JMESPathError) -> Node {
    depth += 1
    defer { depth -= 1 }
    guard depth <= JMESPathExpression.Limit.depth else {
      throw JMESPathError(
        .limit,
        "The expression is nested deeper than \(JMESPathExpression.Limit.depth) levels.")
    }
    var left = try prefix(advance())
    var links = 0
    while bindingPower < current.kind.bindingPower {
      links += 1
      // A chain nests to the left, and is evaluated as deep as it is long.
      guard links <= JMESPathExpression.Limit.depth * 4 else {
        throw JMESPathError(.limit, "The expression chains too many parts.")
      }
      left = try infix(advance(), after: left)
    }
    return left
  }

  // MARK: What begins an expression

  private mutating func prefix(_ token: JMESPathToken) throws(JMESPathError) -> Node {
    switch token.kind {
    case .literal: return .literal(token.value)
    case .current: return .current
    case .unquotedIdentifier: return .field(token.text)
    case .quotedIdentifier:
      guard current.kind != .lparen else {
        // The library counts this one from the start, wherever it stands.
        let parenthesis = JMESPathToken(kind: .lparen, position: 0, value: "(")
        throw failure(at: parenthesis, "Quoted identifier not allowed for function names.")
      }
      return .field(token.text)
    case .star:
      return .valueProjection(
        .current, current.kind == .rbracket ? .current : try projected(token.kind.bindingPower))
    case .filter: return try filter(on: .current)
    case .lbrace: return try multiselectHash()
    case .lparen:
      let inner = try node(0)
      try expect(.rparen)
      return inner
    case .flatten: return .projection(.flatten(.current), try projected(token.kind.bindingPower))
    case .not: return .not(try node(token.kind.bindingPower))
    case .lbracket:
      if current.kind == .number || current.kind == .colon {
        return try bracketed(after: .current)
      }
      if current.kind == .star && following.kind == .rbracket {
        position += 2
        return .projection(.current, try projected(JMESPathToken.Kind.star.bindingPower))
      }
      return try multiselectList()
    case .expref: return .expressionReference(try node(0))
    case .number, .dot, .pipe, .or, .and, .comma, .colon, .rbracket, .rbrace, .rparen, .eq, .ne,
      .lt, .lte, .gt, .gte:
      throw failure(at: token, "invalid token")
    case .eof: throw incomplete
    }
  }

  // MARK: What continues it

  private mutating func infix(_ token: JMESPathToken, after left: Node) throws(JMESPathError)
    -> Node
  {
    let power = token.kind.bindingPower
    switch token.kind {
    case .dot:
      if current.kind == .star {
        position += 1
        return .valueProjection(left, try projected(JMESPathToken.Kind.star.bindingPower))
      }
      return .chain(left, try afterDot(power))
    case .pipe: return .chain(left, try node(power))
    case .or: return .or(left, try node(power))
    case .and: return .and(left, try node(power))
    case .lparen: return try call(left, at: token)
    case .filter: return try filter(on: left)
    case .eq: return .comparison(.equal, left, try node(power))
    case .ne: return .comparison(.notEqual, left, try node(power))
    case .lt: return .comparison(.less, left, try node(power))
    case .lte: return .comparison(.lessOrEqual, left, try node(power))
    case .gt: return .comparison(.greater, left, try node(power))
    case .gte: return .comparison(.greaterOrEqual, left, try node(power))
    case .flatten: return .projection(.flatten(left), try projected(power))
    case .lbracket:
      if current.kind == .number || current.kind == .colon { return try bracketed(after: left) }
      try expect(.star)
      try expect(.rbracket)
      return .projection(left, try projected(JMESPathToken.Kind.star.bindingPower))
    case .unquotedIdentifier, .quotedIdentifier, .literal, .number, .star, .not, .current, .expref,
      .comma, .colon, .rbracket, .lbrace, .rbrace, .rparen, .eof:
      throw failure(at: token, "invalid token")
    }
  }

  /// What a projection applies to each element.
  private mutating func projected(_ bindingPower: Int) throws(JMESPathError) -> Node {
    if current.kind.bindingPower < 10 { return .current }
    switch current.kind {
    case .lbracket, .filter: return try node(bindingPower)
    case .dot:
      position += 1
      return try afterDot(bindingPower)
    default: throw failure(at: current, "syntax error")
    }
  }

  private mutating func afterDot(_ bindingPower: Int) throws(JMESPathError) -> Node {
    switch current.kind {
    case .quotedIdentifier, .unquotedIdentifier, .star: return try node(bindingPower)
    case .lbracket:
      position += 1
      return try multiselectList()
    case .lbrace:
      position += 1
      return try multiselectHash()
    default:
      let expected = "['quoted_identifier', 'unquoted_identifier', 'lbracket', 'lbrace']"
      throw failure(at: current, "Expecting: \(expected), got: \(current.kind.rawValue)")
    }
  }

  // MARK: Brackets

  private mutating func bracketed(after left: Node) throws(JMESPathError) -> Node {
    guard current.kind == .colon || following.kind == .colon else {
      guard case .integer(let index) = advance().value else { return left }
      try expect(.rbracket)
      return left == .current ? .index(index) : .chain(left, .index(index))
    }
    var parts: [Int?] = [nil, nil, nil]
    var part = 0
    while current.kind != .rbracket {
      if current.kind == .colon {
        part += 1
        guard part < 3 else { throw failure(at: current, "syntax error") }
      } else if current.kind == .number {
        parts[part] = current.value.integer
      } else {
        throw failure(at: current, "syntax error")
      }
      position += 1
    }
    try expect(.rbracket)
    let slice = Node.slice(Slice(start: parts[0], stop: parts[1], step: parts[2]))
    return .projection(
      left == .current ? slice : .chain(left, slice),
      try projected(JMESPathToken.Kind.star.bindingPower))
  }

  private mutating func filter(on left: Node) throws(JMESPathError) -> Node {
    let condition = try node(0)
    try expect(.rbracket)
    let right: Node =
      current.kind == .flatten ? .current : try projected(JMESPathToken.Kind.filter.bindingPower)
    return .filterProjection(left, condition: condition, right)
  }

  private mutating func multiselectList() throws(JMESPathError) -> Node {
    var nodes: [Node] = []
    while true {
      nodes.append(try node(0))
      if current.kind == .rbracket { break }
      try expect(.comma)
    }
    try expect(.rbracket)
    return .multiselectList(nodes)
  }

  private mutating func multiselectHash() throws(JMESPathError) -> Node {
    var entries: [Node.Entry] = []
    while true {
      let name = current
      guard name.kind == .quotedIdentifier || name.kind == .unquotedIdentifier else {
        if name.kind == .eof { throw incomplete }
        let expected = "['quoted_identifier', 'unquoted_identifier']"
        throw failure(at: name, "Expecting: \(expected), got: \(name.kind.rawValue)")
      }
      position += 1
      try expect(.colon)
      entries.append(Node.Entry(name: name.text, node: try node(0)))
      guard current.kind == .comma else { break }
      position += 1
    }
    try expect(.rbrace)
    return .multiselectHash(entries)
  }

  private mutating func call(_ left: Node, at token: JMESPathToken) throws(JMESPathError) -> Node {
    guard case .field(let name) = left else {
      throw failure(at: tokens[max(0, position - 2)], "Invalid function name")
    }
    var arguments: [Node] = []
    while current.kind != .rparen {
      arguments.append(try node(0))
      if current.kind == .comma { position += 1 }
    }
    try expect(.rparen)
    guard let function = JMESPathFunction(rawValue: name) else { return .unknownFunction(name) }
    return .call(function, arguments)
  }

  // MARK: Errors

  private mutating func expect(_ kind: JMESPathToken.Kind) throws(JMESPathError) {
    guard current.kind == kind else {
      if current.kind == .eof { throw incomplete }
      throw failure(at: current, "Expecting: \(kind.rawValue), got: \(current.kind.rawValue)")
    }
    position += 1
  }

  private var incomplete: JMESPathError {
    let mark = String(repeating: " ", count: expression.unicodeScalars.count + 1) + "^"
    return JMESPathError(
      .syntax, "Invalid jmespath expression: Incomplete expression:\n\"\(expression)\"\n\(mark)")
  }

  private func shown(_ token: JMESPathToken) -> String { token.value.pythonText }

  private func failure(at token: JMESPathToken, _ message: String) -> JMESPathError {
    let mark = String(repeating: " ", count: token.position + 1) + "^"
    return JMESPathError(
      .syntax,
      "\(message): Parse error at column \(token.position), token \"\(shown(token))\" "
        + "(\(token.kind.rawValue.uppercased())), for expression:\n\"\(expression)\"\n\(mark)")
  }
}
