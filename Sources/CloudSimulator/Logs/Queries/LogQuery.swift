/// A Logs Insights query that was started (insights.md §9).
public struct LogQuery: Equatable, Sendable, Encodable {
  public let id: String
  public let text: String
  public let logGroupNames: [String]
  public let startedAt: Instant
}
