import Documents

/// Functions of one's own, patterns of `as`, and objects.
extension JQParser {
  mutating func definition() throws(JQSyntaxError) -> JQDefinition {
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

  mutating func patterns() throws(JQSyntaxError) -> [JQPattern] {
    var patterns = [try pattern()]
    while token == .sign("?"), position + 1 < tokens.count, tokens[position + 1] == .sign("//") {
      position += 2
      patterns.append(try pattern())
    }
    return patterns
  }

  mutating func pattern() throws(JQSyntaxError) -> JQPattern {
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

  mutating func memberPattern() throws(JQSyntaxError) -> JQPattern.Member {
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
  mutating func memberKey() throws(JQSyntaxError) -> JQExpression {
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

  mutating func object() throws(JQSyntaxError) -> JQExpression {
    var members: [JQMember] = []
    while !take("}") {
      if !members.isEmpty { try expect(",") }
      members.append(try member())
    }
    return .object(members)
  }

  mutating func member() throws(JQSyntaxError) -> JQMember {
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
  mutating func memberValue() throws(JQSyntaxError) -> JQExpression {
    try nested { (parser) throws(JQSyntaxError) in
      if parser.take("-") { return .negation(try parser.memberValue()) }
      let value = try parser.term()
      return parser.take("|") ? .pipe(value, try parser.memberValue()) : value
    }
  }
}
