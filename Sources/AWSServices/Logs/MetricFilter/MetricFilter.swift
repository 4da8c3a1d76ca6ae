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

enum PutMetricFilter: Operation {
  static let description = OperationDescription(
    .logs, "PutMetricFilter",
    "Makes or replaces a metric filter of a log group; no metric comes of it here.",
    refusing: [
      "applyOnTransformedLogs", "fieldSelectionCriteria", "emitSystemFieldDimensions",
    ])

  static func perform(
    _ request: Request, on cloud: inout Cloud
  ) throws(AWSError) -> JSONObject {
    let index = try cloud.logGroupPlace(request)
    let name = request["filterName"]?.string ?? ""
    guard !name.contains(where: { $0 == ":" || $0 == "*" }) else {
      throw .invalidParameter(
        TextConstraint.message(
          name, "filterName", "Member must satisfy regular expression pattern: [^:*]*"))
    }
    let pattern = request["filterPattern"]?.string ?? ""
    _ = try FilterPattern(parsing: pattern)
    let filter = MetricFilter(
      name: name, pattern: pattern, transformations: request["metricTransformations"] ?? [],
      createdAt: cloud.now)
    var filters = cloud.logGroups[index].metricFilters
    filters.removeAll { $0.name == name }
    guard filters.count < LogsQuota.metricFiltersPerGroup else {
      throw LogsQuota.exceeded(LogsQuota.metricFiltersPerGroup, "metric filters of a log group")
    }
    filters.append(filter)
    cloud.logGroups[index].metricFilters = filters.sorted { $0.name < $1.name }
    return [:]
  }
}

enum DescribeMetricFilters: Operation {
  static let description = OperationDescription(
    .logs, "DescribeMetricFilters", "Lists metric filters.")

  static func perform(
    _ request: Request, on cloud: inout Cloud
  ) throws(AWSError) -> JSONObject {
    let groups =
      request["logGroupName"] == nil
      ? cloud.logGroups.sorted { $0.name < $1.name }
      : [cloud.logGroups[try cloud.logGroupPlace(request)]]
    let metric = request["metricName"]?.string
    let namespace = request["metricNamespace"]?.string
    guard (metric == nil) == (namespace == nil) else {
      throw .invalidParameter(
        "Both metricName and metricNamespace must be specified, or neither.")
    }
    let prefix = request["filterNamePrefix"]?.string ?? ""
    let found = groups.flatMap { group in
      group.metricFilters.filter {
        $0.name.hasPrefix(prefix)
          && (metric.map { [filter = $0] in filter.feeds(metric: $0, namespace: namespace ?? "") }
            ?? true)
      }.map { (group: group.name, filter: $0) }
    }
    return try LogsPaging.response("metricFilters", found, for: request) {
      $0.filter.document(inGroup: $0.group)
    }
  }
}

enum DeleteMetricFilter: Operation {
  static let description = OperationDescription(
    .logs, "DeleteMetricFilter", "Deletes a metric filter.")

  static func perform(
    _ request: Request, on cloud: inout Cloud
  ) throws(AWSError) -> JSONObject {
    let index = try cloud.logGroupPlace(request)
    let name = request["filterName"]?.string
    guard cloud.logGroups[index].metricFilters.contains(where: { $0.name == name }) else {
      throw .resourceNotFound("The specified metric filter does not exist.")
    }
    cloud.logGroups[index].metricFilters.removeAll { $0.name == name }
    return [:]
  }
}

enum TestMetricFilter: Operation {
  static let description = OperationDescription(
    .logs, "TestMetricFilter", "Tries a filter pattern on messages.")

  static func perform(
    _ request: Request, on cloud: inout Cloud
  ) throws(AWSError) -> JSONObject {
    let pattern = try FilterPattern(parsing: request["filterPattern"]?.string ?? "")
    let messages = request["logEventMessages"]?.array?.compactMap(\.string) ?? []
    let matches = messages.enumerated().filter { pattern.matches($0.element) }
    return [
      "matches": .array(
        matches.map {
          [
            "eventNumber": .integer($0.offset + 1), "eventMessage": .string($0.element),
            "extractedValues": .object(pattern.values(in: $0.element)),
          ]
        })
    ]
  }
}

// Nothing that could receive events is simulated, so that no group has a subscription: the operations
// are for scripts that look first, or clean up.

enum DescribeSubscriptionFilters: Operation {
  static let description = OperationDescription(
    .logs, "DescribeSubscriptionFilters", "Lists subscription filters; there is never one here.")
  static let omittedFromDigest: String? = "always empty"

  static func perform(
    _ request: Request, on cloud: inout Cloud
  ) throws(AWSError) -> JSONObject {
    _ = try cloud.logGroupPlace(request)
    return ["subscriptionFilters": []]
  }
}

enum DeleteSubscriptionFilter: Operation {
  static let description = OperationDescription(
    .logs, "DeleteSubscriptionFilter", "Deletes a subscription filter.")

  static func perform(
    _ request: Request, on cloud: inout Cloud
  ) throws(AWSError) -> JSONObject {
    _ = try cloud.logGroupPlace(request)
    throw .resourceNotFound("The specified subscription filter does not exist.")
  }
}
