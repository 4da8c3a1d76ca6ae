/// The name of a field: `srcAddr`, `@timestamp`, `` map.`a.b` ``, `list[0]`.
struct FieldName: Equatable, Sendable {
  typealias Step = Datum.Step

  /// Never empty; the first is a member.
  var steps: [Step]
  var range: Range<Int>
  /// Written in backticks, so it is no keyword and no function.
  var isQuoted = false

  /// The name by which aliases and columns are found: backticks dropped.
  var text: String {
    var text = ""
    for step in steps {
      switch step {
      case .member(let name): text += text.isEmpty ? name : "." + name
      case .item(let index): text += "[\(index)]"
      }
    }
    return text
  }

  /// The name as one word, for keywords and functions.
  var word: String? {
    guard !isQuoted, steps.count == 1, case .member(let word) = steps[0] else { return nil }
    return word
  }
}

/// An expression as written.
struct Expression: Sendable {
  indirect enum Form: Sendable {
    case literal(Datum)
    case period(Period)
    case name(FieldName)
    /// The name of a function or statistic; `isStar` for `count(*)`.
    case call(String, [Expression], isStar: Bool)
    case not(Expression)
    case negative(Expression)
    case and(Expression, Expression)
    case or(Expression, Expression)
    case comparison(Comparison, Expression, Expression)
    case arithmetic(Arithmetic, Expression, Expression)
    case membership(Expression, [Datum])
    case membershipInQuery(Expression, ParsedQuery)
    case match(Expression, TextPattern)
  }

  var form: Form
  /// Where it stands in the query; its text there names a column that has no alias.
  var range: Range<Int>
}

/// What stands right of `like`: literal text to be contained, or a regular expression to be found.
enum TextPattern: Sendable {
  case containing(Text)
  case matching(RegularExpression)
}

/// One entry of `fields`, `display`, `stats` or `by`: an expression, perhaps with a name.
struct Item: Sendable {
  var expression: Expression
  var alias: FieldName?
}

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
