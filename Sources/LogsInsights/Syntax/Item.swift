/// One entry of `fields`, `display`, `stats` or `by`: an expression, perhaps with a name.
struct Item: Sendable {
  var expression: Expression
  var alias: FieldName?
}
