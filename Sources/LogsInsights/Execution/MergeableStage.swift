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
