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
  /// A row leaves out what is missing in it.
  public var rows: [[Cell]]
  public var statistics: QueryStatistics
  /// What the person who asked should know: fields that no record had, matches given up.
  public var notices: [QueryNotice]
}
