public import LogsInsights

/// A Logs Insights query that was started, with what it found (insights.md §9).
///
/// The result is fixed when the query is started: events that arrive later do not change it.
public struct LogQuery: Equatable, Sendable {
  public let id: String
  public let text: String
  public let logGroupNames: [String]
  /// Seconds since 1970, both included.
  public let period: ClosedRange<Int>
  public let startedAt: Instant
  /// Whether the text begins with SOURCE.
  let namesItsGroups: Bool
  let logGroupsScanned: Int
  let recordsSkipped: Int
  let bytesSkipped: Int
  public let result: QueryResult
}

extension LogQuery: Encodable {
  private enum CodingKeys: CodingKey {
    case id, text, logGroupNames, startTime, endTime, startedAt
  }

  /// Without the rows: they follow from the text and from events that are encoded themselves.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(id, forKey: .id)
    try container.encode(text, forKey: .text)
    try container.encode(logGroupNames, forKey: .logGroupNames)
    try container.encode(period.lowerBound, forKey: .startTime)
    try container.encode(period.upperBound, forKey: .endTime)
    try container.encode(startedAt, forKey: .startedAt)
  }
}
