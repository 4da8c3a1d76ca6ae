/// The place in a query where a function or statistic is called, for preparing it.
struct CallSite {
  /// As written in the query.
  let name: String
  let arguments: [Expression]
  let range: Range<Int>

  /// The period that stands as an argument.
  func period(_ index: Int) throws(Diagnostic) -> Period {
    guard case .period(let period) = arguments[index].form else {
      throw refusal(of: index, expected: "a period such as 5m or 1h as argument \(index + 1)")
    }
    return period
  }

  /// The value of an argument that is written out; `nil` when it depends on the record.
  func literal(_ index: Int) -> Datum? {
    guard arguments.indices.contains(index) else { return nil }
    switch arguments[index].form {
    case .literal(let value): return value
    case .negative(let inner):
      guard case .literal(let value) = inner.form else { return nil }
      return Arithmetic.subtraction.apply(.integer(0), value)
    case .period, .name, .call, .not, .and, .or, .comparison, .arithmetic, .membership,
      .membershipInQuery,
      .match:
      return nil
    }
  }

  /// The text that is written out as an argument; `nil` when it depends on the record.
  func text(_ index: Int) -> Text? { literal(index)?.asText }

  func refusal(of index: Int, expected: String) -> Diagnostic {
    let range = arguments.indices.contains(index) ? arguments[index].range : range
    return Diagnostic(.badArgument(function: name, expected: expected), at: range)
  }
}
