import DataPlane
import Documents
import Foundations
import LogsInsights
import NetworkModel

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
