/// What a query found.
public struct QueryResult: Equatable, Sendable {
  /// One value of a row.
  public struct Cell: Equatable, Sendable {
    public var field: String
    public var value: String

    public init(field: String, value: String) {
      self.field = field
      self.value = value
    }
  }

  /// The columns in the order of display, `@ptr` among them when rows are log events.
  public var columns: [String]
  /// The columns among them that tell the groups of the last `stats` apart; the others say something
  /// of each.
  public var groupColumns: [String] = []
  /// A row leaves out what is missing in it.
  public var rows: [[Cell]]
  public var statistics: QueryStatistics
  /// What the person who asked should know: fields that no record had, matches given up.
  public var notices: [QueryNotice]
}

/// How much a query read, as `GetQueryResults` reports it.
public struct QueryStatistics: Equatable, Sendable {
  /// Records that passed all filters before the first `stats`, `limit` or the like.
  ///
  /// NODATA and SKIPDATA records of a flow log do not count when the query groups by the columns
  /// that they leave empty; that is how "10 of 845 matched, 859 records scanned" comes about
  /// (INQ-09).
  public var recordsMatched = 0
  public var recordsScanned = 0
  /// Bytes of the messages read.
  public var bytesScanned = 0

  public init(recordsMatched: Int = 0, recordsScanned: Int = 0, bytesScanned: Int = 0) {
    self.recordsMatched = recordsMatched
    self.recordsScanned = recordsScanned
    self.bytesScanned = bytesScanned
  }

  static func += (left: inout QueryStatistics, right: QueryStatistics) {
    left.recordsMatched += right.recordsMatched
    left.recordsScanned += right.recordsScanned
    left.bytesScanned += right.bytesScanned
  }
}

extension QueryResult.Cell {
  /// The bytes that keeping the cell keeps: a string of up to 15 bytes stands where it is, and its
  /// column's name belongs to all rows.
  var memory: Int {
    let size = MemoryLayout<Self>.stride
    return value.utf8.count <= 15 ? size : size + 32 + value.utf8.count
  }
}
