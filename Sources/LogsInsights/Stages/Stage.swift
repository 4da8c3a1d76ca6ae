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
  /// Says which slots anything reads; the others need not be filled.
  mutating func fill(only isRead: (Int) -> Bool)
}

extension Stage {
  mutating func finish(in context: QueryContext) -> Batch? { nil }
  var unmatched: Int { 0 }
  var isStateless: Bool { false }
  var isSatisfied: Bool { false }
  mutating func fill(only isRead: (Int) -> Bool) {}
}

/// A stage whose rows may be shared out among the parts of a query, because what the parts keep can
/// be put together.
protocol MergeableStage: Stage {
  /// Whether this one can: its statistics may depend on the order of rows.
  var isMergeable: Bool { get }

  /// Whether batches are kept beyond the call that gave them.
  var keepsBatches: Bool { get }

  /// The place of the next row among all rows of the query; parts of it begin where they belong,
  /// and go on in ascending order.
  var nextRow: UInt64 { get set }

  /// Takes in what another part of the same query has kept.
  mutating func merge(_ other: any MergeableStage)
}

/// Fills a slot with the values of an expression.
struct ComputeStage: Stage {
  let expression: BoundExpression
  let slot: Int

  var isStateless: Bool { true }

  mutating func process(_ batch: Batch, in context: QueryContext) -> Batch? {
    var batch = batch
    batch[slot] = expression.evaluate(batch, in: context)
    return batch
  }
}

/// Keeps rows for which a condition is true.
struct FilterStage: Stage {
  let condition: BoundExpression

  var isStateless: Bool { true }

  mutating func process(_ batch: Batch, in context: QueryContext) -> Batch? {
    let truth = condition.truth(batch, in: context)
    let rows = (0..<batch.count).filter { truth[$0] == true }
    if rows.isEmpty { return nil }
    return rows.count == batch.count ? batch : batch.gathered(rows)
  }
}

/// Lets the first rows pass.
struct LimitStage: Stage {
  /// The most rows that a query returns, and how many it returns unasked (INQ-03).
  static let range = 1...100_000
  static let standard = 10_000

  let count: Int
  private var passed = 0
  /// Whether there were more rows.
  private(set) var hasDropped = false

  init(count: Int) { self.count = count }

  var isSatisfied: Bool { passed >= count }

  mutating func process(_ batch: Batch, in context: QueryContext) -> Batch? {
    let room = count - passed
    if batch.count > room { hasDropped = true }
    guard room > 0 else { return nil }
    passed += min(room, batch.count)
    return batch.count <= room ? batch : batch.gathered(Array(0..<room))
  }
}
