/// What a `join` has brought in: its names, and the plan of its right side, which grows with every
/// field of it that a later command names.
struct JoinedSide: Sendable {
  var left: String
  var right: String
  /// The planner of the right side; boxed in an array, as a planner cannot hold another.
  var planners: [Planner]
  /// The columns wanted of it, the key first, and their slots in the outer query.
  var columns: [ShownColumn]
  var slots: [Int]
  var source: QuerySource?
  var range: Range<Int>
  /// The place among the subqueries.
  var index: Int
  /// The most distinct keys of the right side.
  var keyLimit: Int
  /// After `stats` its fields are gone.
  var isReachable = true
}

extension Planner {
  /// Takes in the commands of a query inside this one.
  func planner(of query: ParsedQuery) throws(Diagnostic) -> Planner {
    var planner = Planner(text: text, tables: tables)
    try planner.add(query.commands)
    return planner
  }

  /// Plans a query inside this one, and returns its columns without the pointer, and those of them that
  /// `fields` has named.
  func plan(
    _ query: ParsedQuery
  ) throws(Diagnostic) -> (query: InsightsQuery, columns: [String], selected: [String]) {
    var planner = try planner(of: query)
    let plan = try planner.finish()
    let inner = InsightsQuery(text: spelling(query.range), source: query.source, plan: plan)
    let columns = inner.columns.filter { $0 != SystemField.pointer.rawValue }
    return (inner, columns, planner.selectedNames.filter(columns.contains))
  }

  /// `field in ( query )`: the query gives one column, or one of the field's name among others.
  mutating func bind(
    _ value: Expression, in query: ParsedQuery
  ) throws(Diagnostic) -> BoundExpression {
    let bound = try bind(value)
    let (inner, columns, selected) = try plan(query)
    let name = spelling(value.range)
    let chosen = selected.count == 1 ? columns.firstIndex(of: selected[0]) : nil
    guard let key = columns.count == 1 ? 0 : chosen ?? columns.firstIndex(of: name) else {
      let expected =
        "a query with one column, or with one named \(name); this one has "
        + columns.joined(separator: ", ")
      throw Diagnostic(
        .unexpected(symbol: spelling(query.range), expected: expected), at: query.range)
    }
    let index = subqueries.count
    subqueries.append(
      Subquery(
        query: inner, range: query.range, key: inner.columns.firstIndex(of: columns[key])))
    return .call(
      { arguments, context in
        arguments[0].isNull
          ? .null : .boolean(context.holds(arguments[0], inSubquery: index))
      }, [bound])
  }

  // MARK: join

  /// The field that a name after `join` means: `left.field` is the record's own.
  mutating func resolveJoined(_ name: FieldName) throws(Diagnostic) -> BoundExpression? {
    guard let joined, joined.isReachable, name.steps.count > 1,
      case .member(let side) = name.steps[0]
    else { return nil }
    let rest = FieldName(steps: Array(name.steps.dropFirst()), range: name.range)
    guard case .member = rest.steps[0] else { return nil }
    if side == joined.left {
      self.joined?.isReachable = false
      defer { self.joined?.isReachable = true }
      return try resolve(rest)
    }
    return side == joined.right ? .slot(try slot(ofJoined: rest)) : nil
  }

  private mutating func slot(ofJoined name: FieldName) throws(Diagnostic) -> Int {
    guard var joined, var planner = joined.planners.first else { return newSlot() }
    if let known = joined.columns.firstIndex(where: { $0.name == name.text }) {
      return joined.slots[known]
    }
    let column = ShownColumn(name: name.text, slot: try planner.slot(of: name))
    let slot = newSlot()
    joined.planners = [planner]
    joined.columns.append(column)
    joined.slots.append(slot)
    self.joined = joined
    return slot
  }

  /// All subqueries, that of the `join` with the columns which turned out to be wanted.
  mutating func finishSubqueries() throws(Diagnostic) -> [Subquery] {
    guard let joined, var planner = joined.planners.first else { return subqueries }
    planner.displayed = joined.columns
    let inner = InsightsQuery(
      text: spelling(joined.range), source: joined.source, plan: try planner.finish())
    subqueries[joined.index] = Subquery(
      query: inner, range: joined.range, key: 0, slots: joined.slots, keyLimit: joined.keyLimit
    )
    return subqueries
  }
}

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
