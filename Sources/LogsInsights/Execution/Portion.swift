/// What a piece of the records gave, for the rest of the query: `QueryExecution.absorb` takes the
/// portions of all pieces in their order.
public struct Portion: Sendable {
  /// How the records after the piece are written: a line in it may have named other columns.
  public internal(set) var layout: FlowLogLayout
  public internal(set) var statistics = QueryStatistics()
  /// Bytes of the longest line.
  public internal(set) var longestLine = 0
  /// What the part has met in this piece and earlier ones.
  var sightings = Sightings(fields: 0)
  /// Rows for stages that must see all rows in order.
  var batches: [Batch] = []

  /// Whether it holds rows, and with them memory, until it is absorbed.
  public var hasRows: Bool { !batches.isEmpty }

  init(layout: FlowLogLayout) { self.layout = layout }
}
