/// One step of a running query: batches go in, batches come out, some only at the end.
protocol Stage: Sendable {
  /// What flows on at once, `nil` for nothing.
  mutating func process(_ batch: Batch, in context: QueryContext) -> Batch?

  /// What was held back, when no more records will come.
  mutating func finish(in context: QueryContext) -> Batch?

  /// Records that came in and do not count as matched (see `QueryStatistics.recordsMatched`).
  var unmatched: Int { get }

  /// Whether a batch's outcome depends on that batch alone, so that parts of a query may each do
  /// this for the batches that they have.
  var isStateless: Bool { get }

  /// Whether nothing that may still come in can change the result.
  var isSatisfied: Bool { get }
}

extension Stage {
  mutating func finish(in context: QueryContext) -> Batch? { nil }
  var unmatched: Int { 0 }
  var isStateless: Bool { false }
  var isSatisfied: Bool { false }
}
