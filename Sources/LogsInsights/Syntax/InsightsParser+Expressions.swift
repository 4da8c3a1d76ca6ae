/// Precedence, loosest first: or, and, not, comparison and in and like, + -, * / %, unary -, ^.
extension InsightsParser {
  mutating func expression() throws(Diagnostic) -> Expression {
    depth += 1
    defer { depth -= 1 }
    guard depth <= Self.maximumDepth else { throw Diagnostic(.tooDeep, at: current.range) }
    let start = current.range.lowerBound
    var left = try conjunction()
    var operators = 0
    while try skipKeyword("or") {
      try count(&operators)
      left = Expression(form: .or(left, try conjunction()), range: start..<previousEnd)
    }
    return left
  }

  /// A left-leaning chain of operators is as deep a tree as parentheses are.
  private func count(_ operators: inout Int) throws(Diagnostic) {
    operators += 1
    guard operators <= 500 else { throw Diagnostic(.tooDeep, at: current.range) }
  }

  private mutating func conjunction() throws(Diagnostic) -> Expression {
    let start = current.range.lowerBound
    var left = try negation()
    var operators = 0
    while try skipKeyword("and") {
      try count(&operators)
      left = Expression(form: .and(left, try negation()), range: start..<previousEnd)
    }
    return left
  }

  private mutating func negation() throws(Diagnostic) -> Expression {
    let start = current.range.lowerBound
    guard isKeyword("not") || isSymbol("!") else { return try test() }
    try advance()
    depth += 1
    defer { depth -= 1 }
    guard depth <= Self.maximumDepth else { throw Diagnostic(.tooDeep, at: current.range) }
    return Expression(form: .not(try negation()), range: start..<previousEnd)
  }

  private mutating func test() throws(Diagnostic) -> Expression {
    let start = current.range.lowerBound
    let left = try sum()
    if case .symbol(let symbol) = current.kind {
      // AWS's blog writes two equals signs.
      if let comparison = symbol == "==" ? .equal : Comparison(rawValue: symbol) {
        try advance()
        let right = try sum()
        return Expression(form: .comparison(comparison, left, right), range: start..<previousEnd)
      }
      if symbol == "=~" {
        try advance()
        let pattern = TextPattern.matching(try regularExpressionOrText())
        return Expression(form: .match(left, pattern), range: start..<previousEnd)
      }
    }
    let isNegated = try skipKeyword("not")
    let form: Expression.Form
    if try skipKeyword("in") {
      form =
        isSymbol("(") ? .membershipInQuery(left, try subquery()) : .membership(left, try list())
    } else if try skipKeyword("like") {
      form = .match(left, try likePattern())
    } else if isNegated {
      throw unexpected("in or like")
    } else {
      return left
    }
    let test = Expression(form: form, range: start..<previousEnd)
    return isNegated ? Expression(form: .not(test), range: test.range) : test
  }

  private mutating func likePattern() throws(Diagnostic) -> TextPattern {
    if isAtRegularExpression { return .matching(try regularExpression()) }
    return .containing(try text("text in quotes or a regular expression between slashes"))
  }

  private mutating func regularExpressionOrText() throws(Diagnostic) -> RegularExpression {
    if isAtRegularExpression { return try regularExpression() }
    let range = current.range
    return try RegularExpression(try text("a regular expression between slashes"), at: range)
  }

  /// `[22, "443"]`
  mutating func list() throws(Diagnostic) -> [Datum] {
    guard try skipSymbol("[") else { throw unexpected("a list such as [22, 443]") }
    var items: [Datum] = []
    repeat {
      if items.isEmpty, isSymbol("]") { break }
      items.append(try literal())
    } while try skipSymbol(",")
    try expectSymbol("]")
    return items
  }

  mutating func literal() throws(Diagnostic) -> Datum {
    let isNegative = try skipSymbol("-")
    switch current.kind {
    case .number(let number):
      try advance()
      return isNegative ? Arithmetic.subtraction.apply(.integer(0), number) : number
    case .text(let text) where !isNegative:
      try advance()
      return .text(text)
    case .name where !isNegative && isKeyword("true"):
      try advance()
      return .boolean(true)
    case .name where !isNegative && isKeyword("false"):
      try advance()
      return .boolean(false)
    case .name, .text, .period, .noPeriod, .symbol, .end:
      throw unexpected("a number or text in quotes")
    }
  }

  private mutating func sum() throws(Diagnostic) -> Expression {
    let start = current.range.lowerBound
    var left = try term()
    var operators = 0
    while case .symbol(let symbol) = current.kind, symbol == "+" || symbol == "-",
      let arithmetic = Arithmetic(rawValue: symbol)
    {
      try count(&operators)
      try advance()
      let right = try term()
      left = Expression(form: .arithmetic(arithmetic, left, right), range: start..<previousEnd)
    }
    return left
  }

  private mutating func term() throws(Diagnostic) -> Expression {
    let start = current.range.lowerBound
    var left = try unary()
    var operators = 0
    while case .symbol(let symbol) = current.kind, ["*", "/", "%"].contains(symbol),
      let arithmetic = Arithmetic(rawValue: symbol)
    {
      try count(&operators)
      try advance()
      let right = try unary()
      left = Expression(form: .arithmetic(arithmetic, left, right), range: start..<previousEnd)
    }
    return left
  }

  private mutating func unary() throws(Diagnostic) -> Expression {
    let start = current.range.lowerBound
    depth += 1
    defer { depth -= 1 }
    guard depth <= Self.maximumDepth else { throw Diagnostic(.tooDeep, at: current.range) }
    if try skipSymbol("-") {
      return Expression(form: .negative(try unary()), range: start..<previousEnd)
    }
    let base = try primary()
    guard try skipSymbol("^") else { return base }
    let exponent = try unary()
    return Expression(form: .arithmetic(.power, base, exponent), range: start..<previousEnd)
  }

  private mutating func primary() throws(Diagnostic) -> Expression {
    let range = current.range
    switch current.kind {
    case .text, .number: return Expression(form: .literal(try literal()), range: range)
    case .period(let period):
      try advance()
      return Expression(form: .period(period), range: range)
    case .name(let name):
      try advance()
      return try nameOrCall(name)
    case .symbol("("):
      try advance()
      let inner = try expression()
      try expectSymbol(")")
      return Expression(form: inner.form, range: range.lowerBound..<previousEnd)
    case .noPeriod: throw unexpected("a number, or a period such as 5m or 1h")
    case .symbol, .end: throw unexpected("a field, a value or a function")
    }
  }

  private mutating func nameOrCall(_ name: FieldName) throws(Diagnostic) -> Expression {
    guard let word = name.word else { return Expression(form: .name(name), range: name.range) }
    guard isSymbol("(") else {
      switch word.lowercased() {
      case "true": return Expression(form: .literal(.boolean(true)), range: name.range)
      case "false": return Expression(form: .literal(.boolean(false)), range: name.range)
      default: return Expression(form: .name(name), range: name.range)
      }
    }
    try advance()
    if try skipSymbol("*") {
      try expectSymbol(")")
      let range = name.range.lowerBound..<previousEnd
      return Expression(form: .call(word, [], isStar: true), range: range)
    }
    var arguments: [Expression] = []
    if !isSymbol(")") {
      repeat { arguments.append(try expression()) } while try skipSymbol(",")
    }
    try expectSymbol(")")
    let range = name.range.lowerBound..<previousEnd
    return Expression(form: .call(word, arguments, isStar: false), range: range)
  }
}
