/// A query inside another, which must be run before it, and what is made of its rows.
struct Subquery: Sendable {
  var query: InsightsQuery
  /// Where it stands in the outer query.
  var range: Range<Int>
  /// The column by whose values rows are found; `nil` when they are taken by their place.
  var key: Int?
  /// Where the columns go in the outer query, for each column of the result; empty for `in ( … )`.
  var slots: [Int] = []
  /// The most distinct keys.
  var keyLimit = Int.max

  /// More rows than a query gives are more than a subquery may have.
  static let rowLimit = LimitCommand.range.upperBound
}
