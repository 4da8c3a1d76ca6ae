import DataPlane
public import Foundations
public import LogsInsights
import NetworkModel

/// A Logs Insights query that was started, with what it found (INQ-08).
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
