import DataPlane
import Documents
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

extension LogQuery {
  var rows: [[QueryResult.Cell]] { result.rows }

  /// Every value is text, and a row leaves out what is missing in it.
  static func document(of row: [QueryResult.Cell]) -> Value {
    .array(row.map { ["field": .string($0.field), "value": .string($0.value)] })
  }

  /// Counts are fractions in the model, so they print as `618.0`.
  var statisticsDocument: Value {
    let statistics = result.statistics
    return [
      "recordsMatched": .number(Double(statistics.recordsMatched)),
      "recordsScanned": .number(Double(statistics.recordsScanned)),
      "estimatedRecordsSkipped": .number(Double(recordsSkipped)),
      "bytesScanned": .number(Double(statistics.bytesScanned)),
      "estimatedBytesSkipped": .number(Double(bytesSkipped)),
      "logGroupsScanned": .number(Double(logGroupsScanned)),
    ]
  }

  /// A query takes no simulated time, so it is over as soon as it is started.
  var status: Value { result.notices.contains(where: \.isFailure) ? "Failed" : "Complete" }

  /// As DescribeQueries shows it, its groups and period in front of the text unless it says itself
  /// which it reads.
  var document: Value {
    let sources = logGroupNames.map { "\"\($0)\"" }.joined(separator: ", ")
    let source = "SOURCE \(sources) START=\(period.lowerBound)000 END=\(period.upperBound)999 | "
    return [
      "queryLanguage": "CWLI", "queryId": .string(id),
      "queryString": .string(namesItsGroups ? text : source + text), "status": status,
      "createTime": .integer(startedAt.milliseconds),
      "logGroupName": .string(logGroupNames.first ?? ""), "queryDuration": 0,
      "bytesScanned": .number(Double(result.statistics.bytesScanned)),
    ]
  }
}
