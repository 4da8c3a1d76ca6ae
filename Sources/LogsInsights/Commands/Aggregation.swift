/// What a `stats` command computes, while it is being bound.
struct Aggregation {
  /// One statistic, the columns that it takes in, and the slot of its result.
  struct Entry: Sendable {
    var accumulator: any Accumulator
    var arguments: [BoundExpression]
    var slot: Int
  }

  var hasKeys: Bool
  /// How many items the list has.
  var items: Int
  var keys: [(expression: BoundExpression, slot: Int)] = []
  var entries: [Entry] = []
  /// Evaluated for each group, from the slots of keys and statistics.
  var outputs: [(expression: BoundExpression, slot: Int)] = []
  /// Names that an item may use outside a statistic: keys, and items further left.
  var names: [String: Int] = [:]

  init(hasKeys: Bool, items: Int) {
    self.hasKeys = hasKeys
    self.items = items
  }
}

extension Planner {
  /// Binds an item of `stats`: fields only inside statistics, group keys and earlier items anywhere.
  mutating func bind(_ expression: Expression, into aggregation: inout Aggregation)
    throws(Diagnostic) -> BoundExpression
  {
    switch expression.form {
    case .call(let name, let arguments, let isStar):
      let site = CallSite(name: name, arguments: arguments, range: expression.range)
      if let aggregate = AggregateFunctionRegistry.aggregate(name) {
        return try bind(aggregate, site, isStar: isStar, into: &aggregation)
      }
      let function = try function(site)
      guard function.implicitFields.isEmpty, !isStar else {
        throw Diagnostic(
          .unexpected(symbol: name, expected: "a statistic such as count(*) or sum(bytes)"),
          at: expression.range)
      }
      var values: [BoundExpression] = []
      for (index, argument) in arguments.enumerated() {
        values.append(
          index == function.period ? .constant(.null) : try bind(argument, into: &aggregation))
      }
      return .call(try function.bind(site), values)
    case .name(let name):
      guard let slot = aggregation.names[name.text] else {
        let known = aggregation.names.keys.sorted()
        throw Diagnostic(.unknownSymbol(name.text, known: known), at: name.range)
      }
      return .slot(slot)
    case .negative(let inner):
      return .arithmetic(
        .subtraction, .constant(.integer(0)), try bind(inner, into: &aggregation))
    case .arithmetic(let arithmetic, let left, let right):
      let left = try bind(left, into: &aggregation)
      return .arithmetic(arithmetic, left, try bind(right, into: &aggregation))
    case .comparison(let comparison, let left, let right):
      let left = try bind(left, into: &aggregation)
      return .comparison(comparison, left, try bind(right, into: &aggregation))
    case .not(let inner): return .not(try bind(inner, into: &aggregation))
    case .and(let left, let right):
      let left = try bind(left, into: &aggregation)
      return .and(left, try bind(right, into: &aggregation))
    case .or(let left, let right):
      let left = try bind(left, into: &aggregation)
      return .or(left, try bind(right, into: &aggregation))
    case .membership(let value, let list):
      return .membership(try bind(value, into: &aggregation), ValueList(list))
    case .membershipInQuery(_, let query):
      let expected = "a list such as [22, 443]; a subquery stands in filter"
      throw Diagnostic(
        .unexpected(symbol: spelling(query.range), expected: expected), at: query.range)
    case .match(let value, let pattern):
      return .match(try bind(value, into: &aggregation), pattern)
    case .literal, .period: return try bind(expression)
    }
  }

  private mutating func bind(
    _ aggregate: AggregateFunction, _ site: CallSite, isStar: Bool,
    into aggregation: inout Aggregation
  ) throws(Diagnostic) -> BoundExpression {
    if isStar {
      guard aggregate.allowsStar else {
        throw Diagnostic(.unexpected(symbol: "*", expected: "a field"), at: site.range)
      }
    } else {
      try check(site, aggregate.arity)
    }
    if aggregate.standsAlone, aggregation.hasKeys || aggregation.items > 1 {
      let rule = "it cannot be combined with by or with other statistics"
      throw Diagnostic(.misplaced(command: site.name, rule: rule), at: site.range)
    }
    var arguments: [BoundExpression] = []
    for index in aggregate.columns where index < site.arguments.count {
      arguments.append(try bind(site.arguments[index]))
    }
    if aggregate.needsTimestamp {
      arguments.append(
        try resolve(
          FieldName(steps: [.member(SystemField.timestamp.rawValue)], range: site.range)))
    }
    let slot = newSlot()
    aggregation.entries.append(
      Aggregation.Entry(
        accumulator: try aggregate.bind(site), arguments: arguments, slot: slot))
    return .slot(slot)
  }
}
