/// What a function computes from the values of its arguments.
typealias FunctionBody = @Sendable ([Datum], QueryContext) -> Datum

/// An expression whose names are slots and whose functions are found: ready to run.
indirect enum BoundExpression: Sendable {
  case constant(Datum)
  case slot(Int)
  /// A part of a map or a list.
  case part(BoundExpression, [FieldName.Step])
  case call(FunctionBody, [BoundExpression])
  /// A function that may be faster for a whole column.
  case columnCall(ColumnFunction, FunctionBody, [BoundExpression])
  /// The start of the period that an instant lies in; `call` says what any other value gives.
  case floor(Period, BoundExpression, call: FunctionBody)
  case not(BoundExpression)
  case and(BoundExpression, BoundExpression)
  case or(BoundExpression, BoundExpression)
  case comparison(Comparison, BoundExpression, BoundExpression)
  case arithmetic(Arithmetic, BoundExpression, BoundExpression)
  case membership(BoundExpression, ValueList)
  case match(BoundExpression, TextPattern)

  var constant: Datum? { if case .constant(let value) = self { value } else { nil } }
  var slot: Int? { if case .slot(let slot) = self { slot } else { nil } }

  /// The values of the expression for every row of a batch.
  func evaluate(_ batch: Batch, in context: QueryContext) -> Column {
    switch self {
    case .constant(let value): return .constant(value)
    case .slot(let slot): return batch.column(slot)
    case .part(let whole, let steps):
      let column = whole.evaluate(batch, in: context)
      return .datums((0..<batch.count).map { column[$0].value(at: steps) })
    case .columnCall(let function, let body, let arguments):
      return function.evaluate(arguments, batch, in: context, body: body)
        ?? BoundExpression.call(body, arguments).evaluate(batch, in: context)
    case .call(let body, let arguments):
      let columns = arguments.map { $0.evaluate(batch, in: context) }
      return .datums(
        (0..<batch.count).map { row in
          let value = body(columns.map { $0[row] }, context)
          // A little more than it is given is what most functions make of a text.
          if case .text(let text) = value, !context.madeText.take(text.bytes.count) { return .null }
          return value
        })
    case .floor(let period, let inner, let body):
      let column = inner.evaluate(batch, in: context)
      if case .timestamps(let values) = column, let starts = period.starts(of: values) {
        return .timestamps(starts[...])
      }
      return .datums((0..<batch.count).map { body([column[$0], .null], context) })
    case .arithmetic(let arithmetic, let left, let right):
      let (left, right) = (left.evaluate(batch, in: context), right.evaluate(batch, in: context))
      return .datums((0..<batch.count).map { arithmetic.apply(left[$0], right[$0]) })
    case .not, .and, .or, .comparison, .membership, .match:
      return .booleans(truth(batch, in: context))
    }
  }

  /// The condition's value for every row, `nil` where it is unknown.
  func truth(_ batch: Batch, in context: QueryContext) -> [Bool?] {
    let rows = 0..<batch.count
    switch self {
    case .not(let inner): return inner.truth(batch, in: context).map { $0.map { !$0 } }
    case .and(let left, let right):
      let (left, right) = (left.truth(batch, in: context), right.truth(batch, in: context))
      return rows.map { row in
        if left[row] == false || right[row] == false { return false }
        return left[row] == nil || right[row] == nil ? nil : true
      }
    case .or(let left, let right):
      let (left, right) = (left.truth(batch, in: context), right.truth(batch, in: context))
      return rows.map { row in
        if left[row] == true || right[row] == true { return true }
        return left[row] == nil || right[row] == nil ? nil : false
      }
    case .comparison(let comparison, let left, let right):
      let (left, right) = (left.evaluate(batch, in: context), right.evaluate(batch, in: context))
      if let truth = comparison.holds(left, right) { return truth }
      return rows.map { comparison.holds(left[$0], right[$0]) }
    case .membership(let value, let list):
      let column = value.evaluate(batch, in: context)
      return rows.map { row in
        let value = column[row]
        return value.isNull ? nil : list.contains(value)
      }
    case .match(let value, let pattern):
      return pattern.found(
        in: value.evaluate(batch, in: context), count: batch.count, context.abandonedMatches)
    case .constant, .slot, .part, .call, .columnCall, .floor, .arithmetic:
      let column = evaluate(batch, in: context)
      if case .booleans(let flags) = column { return flags }
      return rows.map { column[$0].truth }
    }
  }
}

extension Comparison {
  /// A column against a constant, the commonest tests of flow log records; `nil` for others.
  fileprivate func holds(_ left: Column, _ right: Column) -> [Bool?]? {
    guard case .constant(let constant) = right else { return nil }
    switch (left, constant) {
    case (.integers(let values), .integer(let number)):
      return values.map { holds(Order($0, number)) }
    case (.text(let texts), .integer(let number)):
      let whole = WholeNumbers(texts)
      var truth = whole.values.map { Optional(holds(Order($0, number))) }
      for row in whole.others { truth[row] = holds(texts[row], constant) }
      return truth
    case (.text(let texts), .text(let text))
    where self == .equal && Number.parse(text.bytes) == nil:
      return texts.equals(text)
    default: return nil
    }
  }
}

extension Period {
  /// The starts of the periods that instants lie in, `nil` if one is out of the calendar. Instants
  /// of log records follow each other closely, so most lie in the period of the one before.
  fileprivate func starts(of values: ArraySlice<Int>) -> [Int]? {
    var starts: [Int] = []
    starts.reserveCapacity(values.count)
    var known = 0..<0
    for value in values {
      guard Timestamp.range.contains(value) else { return nil }
      if !known.contains(value) {
        let start = floor(value)
        known = start..<next(after: start)
      }
      starts.append(known.lowerBound)
    }
    return starts
  }
}

extension TextPattern {
  fileprivate func found(
    in column: Column, count: Int, _ abandoned: AbandonedMatches
  ) -> [Bool?] {
    switch self {
    case .containing(let needle):
      if case .text(let texts) = column, let needle = ByteNeedle(needle) {
        return texts.contain(needle)
      }
      return (0..<count).map { column[$0].asText?.contains(needle) }
    case .matching(let expression):
      var matcher = expression.matcher()
      var found: [Bool?] = []
      found.reserveCapacity(count)
      for row in 0..<count {
        if case .text(let texts) = column, texts.isPresent(row) {
          found.append(matcher.finds(in: texts.bytes, texts.starts[row]..<texts.ends[row]))
        } else if let text = column[row].asText {
          found.append(matcher.finds(in: text))
        } else {
          found.append(nil)
        }
      }
      abandoned.add(matcher.abandoned)
      return found
    }
  }
}
