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
