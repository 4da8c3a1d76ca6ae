import Documents

/// What operators stand between: literals, calls, brackets, and the words that build expressions.
extension JQParser {
  mutating func term() throws(JQSyntaxError) -> JQExpression {
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
        result = Self.attempted(result)
      } else {
        return result
      }
      count += 1
      guard count < Self.operatorsInARow else {
        throw JQSyntaxError(message: "too many steps in a row")
      }
    }
  }

  /// `.a[].b?`: only the last step is tried, so that the next element follows one that has no `b`.
  private static func attempted(_ expression: JQExpression) -> JQExpression {
    switch expression {
    case .elements(let target):
      .pipe(target, .attempt(.elements(.identity), handler: nil))
    case .index(let target, .literal(let key)):
      .pipe(target, .attempt(.index(.identity, .literal(key)), handler: nil))
    case .index(let target, .variable(let name)):
      .pipe(target, .attempt(.index(.identity, .variable(name)), handler: nil))
    default: .attempt(expression, handler: nil)
    }
  }

  mutating func bracket(after target: JQExpression) throws(JQSyntaxError) -> JQExpression {
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

  mutating func primary() throws(JQSyntaxError) -> JQExpression {
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

  mutating func primary(sign: String) throws(JQSyntaxError) -> JQExpression {
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

  mutating func text(
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

  mutating func call(_ name: String) throws(JQSyntaxError) -> JQExpression {
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

  mutating func construct(_ word: String) throws(JQSyntaxError) -> JQExpression {
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

  mutating func condition() throws(JQSyntaxError) -> JQExpression {
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

  mutating func loop(_ word: String) throws(JQSyntaxError) -> JQExpression {
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
}
