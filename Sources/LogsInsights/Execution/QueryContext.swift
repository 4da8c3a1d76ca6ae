/// What functions know of the query that they run in.
struct QueryContext: Sendable {
  /// Epoch milliseconds, both ends included.
  var period: ClosedRange<Int>?
  /// When the query was started, in epoch milliseconds.
  var now: Int
  /// What the queries inside this one have found.
  var subqueries: [SubqueryTable] = []
  let abandonedMatches = AbandonedMatches()
}
