extension Planner {
  mutating func bind(_ expression: Expression) throws(Diagnostic) -> BoundExpression {
    switch expression.form {
    case .literal(let value): return .constant(value)
    case .period:
      throw Diagnostic(
        .unexpected(
          symbol: spelling(expression.range),
          expected: "a value; periods stand in functions such as bin(5m)"),
        at: expression.range)
    case .name(let name): return try resolve(name)
    case .not(let inner): return .not(try bind(inner))
    case .negative(let inner):
      return .arithmetic(.subtraction, .constant(.integer(0)), try bind(inner))
    case .and(let left, let right): return .and(try bind(left), try bind(right))
    case .or(let left, let right): return .or(try bind(left), try bind(right))
    case .comparison(let comparison, let left, let right):
      return .comparison(comparison, try bind(left), try bind(right))
    case .arithmetic(let arithmetic, let left, let right):
      return .arithmetic(arithmetic, try bind(left), try bind(right))
    case .membershipInQuery(let value, let query): return try bind(value, in: query)
    case .membership(let value, let list): return .membership(try bind(value), ValueList(list))
    case .match(let value, let pattern): return .match(try bind(value), pattern)
    case .call(let name, let arguments, let isStar):
      if AggregateFunctionRegistry.aggregate(name) != nil {
        throw Diagnostic(.statisticOutsideStats(name), at: expression.range)
      }
      guard !isStar else {
        throw Diagnostic(
          .unexpected(symbol: "*", expected: "a field, a value or a function"),
          at: expression.range)
      }
      let site = CallSite(name: name, arguments: arguments, range: expression.range)
      let function = try function(site)
      var values: [BoundExpression] = []
      for field in function.implicitFields {
        values.append(
          try resolve(FieldName(steps: [.member(field)], range: expression.range)))
      }
      for (index, argument) in arguments.enumerated() {
        if index == function.period, case .period(let period) = argument.form { note(period) }
        // A period is read from the call site by the function itself and has no value here.
        values.append(index == function.period ? .constant(.null) : try bind(argument))
      }
      let body = try function.bind(site)
      if function.isFloor, case .period(let period)? = arguments.last?.form {
        return .floor(period, values[0], call: body)
      }
      if let column = ColumnFunction(function.name) { return .columnCall(column, body, values) }
      return .call(body, values)
    }
  }

  /// The function of a call, when it exists and takes so many arguments.
  func function(_ site: CallSite) throws(Diagnostic) -> Function {
    guard let function = FunctionRegistry.function(site.name) else {
      let known = FunctionRegistry.names + AggregateFunctionRegistry.names
      throw Diagnostic(.unknownFunction(site.name, known: known), at: site.range)
    }
    try check(site, function.arity)
    return function
  }

  func check(_ site: CallSite, _ arity: ClosedRange<Int>) throws(Diagnostic) {
    guard arity.contains(site.arguments.count) else {
      throw Diagnostic(
        .argumentCount(function: site.name, expected: arity, found: site.arguments.count),
        at: site.range)
    }
  }
}
