/// An expression whose names are slots and whose functions are found: ready to run.
indirect enum BoundExpression: Sendable {
  case constant(Datum)
  case slot(Int)
  /// A part of a map or a list.
  case part(BoundExpression, [FieldName.Step])
  case call(Function.Body, [BoundExpression])
  /// A function that may be faster for a whole column.
  case columnCall(ColumnFunction, Function.Body, [BoundExpression])
  /// The start of the period that an instant lies in; `call` says what any other value gives.
  case floor(Period, BoundExpression, call: Function.Body)
  case not(BoundExpression)
  case and(BoundExpression, BoundExpression)
  case or(BoundExpression, BoundExpression)
  case comparison(Comparison, BoundExpression, BoundExpression)
  case arithmetic(Arithmetic, BoundExpression, BoundExpression)
  case membership(BoundExpression, [Datum])
  case match(BoundExpression, TextPattern)

  var constant: Datum? { if case .constant(let value) = self { value } else { nil } }
  var slot: Int? { if case .slot(let slot) = self { slot } else { nil } }
}
