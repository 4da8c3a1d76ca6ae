/// One word or sign of a query.
struct InsightsToken: Equatable, Sendable {
  enum Kind: Equatable, Sendable {
    /// A field, a function or a keyword, depending on the place.
    case name(FieldName)
    case text(Text)
    /// `.integer` or `.number`
    case number(Datum)
    case period(Period)
    /// `|`, `(`, `<=` and the like
    case symbol(String)
    case end
  }

  var kind: Kind
  var range: Range<Int>
}
