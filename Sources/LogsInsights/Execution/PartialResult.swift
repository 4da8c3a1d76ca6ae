/// What a piece of the records gave, for the rest of the query: `QueryExecution.merge` takes the
/// partial results of all pieces in their order.
public struct PartialResult: Sendable {
  /// How the records after the piece are written: a line in it may have named other columns.
  public internal(set) var layout: FlowLogLayout
  public internal(set) var statistics = QueryStatistics()
  /// The file that the piece is of.
  public let file: String
  /// Lines of the piece, empty ones among them.
  var lineCount = 0
  var tally = LineTally()
  /// What the part has met in this piece and earlier ones.
  var discovered = DiscoveredFields(fields: 0)
  /// Rows for stages that must see all rows in order.
  var batches: [Batch] = []

  /// Whether it holds rows, and with them memory, until it is merged.
  public var hasRows: Bool { !batches.isEmpty }

  /// Whether a line was left out because it is longer than any record.
  public var hasLongLines: Bool { tally.longLines.count > 0 }

  init(layout: FlowLogLayout, file: String = "") {
    self.layout = layout
    self.file = file
  }
}
