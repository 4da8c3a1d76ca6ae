import AWSModel
import DataPlane
import Documents
import Foundations
import NetworkModel

/// Counts events of a log group that match a pattern; the metrics themselves are not simulated.
struct MetricFilter: Equatable, Sendable {
  let name: String
  var pattern: String
  /// What becomes a metric, as it was given.
  var transformations: JSONValue
  var createdAt: Instant

  func document(inGroup group: String) -> JSONValue {
    [
      "filterName": .string(name), "filterPattern": .string(pattern),
      "metricTransformations": transformations, "creationTime": .integer(createdAt.milliseconds),
      "logGroupName": .string(group),
    ]
  }

  /// Whether one of its metrics has that name and stands in that namespace.
  func feeds(metric: String, namespace: String) -> Bool {
    transformations.array?.contains {
      $0["metricName"]?.string == metric && $0["metricNamespace"]?.string == namespace
    } == true
  }
}

extension LogsQuota {
  /// As on AWS (CWL-37).
  static let metricFiltersPerGroup = 100
}
