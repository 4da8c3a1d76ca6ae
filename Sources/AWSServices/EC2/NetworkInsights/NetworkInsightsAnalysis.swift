import DataPlane
public import Foundations
public import NetworkModel

/// One run of Reachability Analyzer over a path, and what it found.
public struct NetworkInsightsAnalysis: Resource {
  public static let idPrefix = "nia"
  public static let typeName = "network-insights-analysis"

  public enum Status: Equatable, Sendable {
    case running(until: Instant)
    case succeeded(ReachabilityReport)
    case failed(message: String)
  }

  public let id: ResourceID<NetworkInsightsAnalysis>
  public var path: ResourceID<NetworkInsightsPath>
  public var startedAt: Instant
  public var status: Status
  /// What was true at the start; `nil` when an end of the path was gone already. An analysis during
  /// which the answer changes fails.
  var reportAtStart: ReachabilityReport?
  /// A repeated call with the same token makes no second analysis.
  public var clientToken: String
  public var tags: [Tag]
}

extension NetworkInsightsAnalysis.Status {
  var name: String {
    switch self {
    case .running: "running"
    case .succeeded: "succeeded"
    case .failed: "failed"
    }
  }

  var report: ReachabilityReport? {
    if case .succeeded(let report) = self { report } else { nil }
  }

  /// When it ends by itself.
  var endsAt: Instant? {
    if case .running(let end) = self { end } else { nil }
  }
}
