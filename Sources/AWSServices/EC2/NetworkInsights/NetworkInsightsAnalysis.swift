import DataPlane
public import Documents
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

extension NetworkInsightsAnalysis {
  func document(in cloud: Cloud) -> JSONObject {
    var document: JSONObject = [
      "NetworkInsightsAnalysisId": JSONValue(id),
      "NetworkInsightsAnalysisArn": .string(arn(in: cloud)),
      "NetworkInsightsPathId": JSONValue(path), "StartDate": JSONValue(startedAt),
      "Status": .string(status.name),
    ]
    if case .failed(let message) = status { document["StatusMessage"] = .string(message) }
    if let report = status.report {
      document["NetworkPathFound"] = .boolean(report.isPathFound)
      if !report.forwardPath.isEmpty {
        document["ForwardPathComponents"] = .array(report.forwardPath)
      }
      if !report.returnPath.isEmpty {
        document["ReturnPathComponents"] = .array(report.returnPath)
      }
      if !report.explanations.isEmpty { document["Explanations"] = .array(report.explanations) }
    }
    document["Tags"] = JSONValue(tags)
    return document
  }
}

extension NetworkInsightsAnalysis: StoredResource {
  static var noun: String { "networkInsightsAnalysis" }
  static var notFoundCode: String { "InvalidNetworkInsightsAnalysisId.NotFound" }
  static var malformedCode: String { "InvalidNetworkInsightsAnalysisId.Malformed" }
  static let members: Set = ["NetworkInsightsAnalysisId"]

  static let dependencies: [Dependency<NetworkInsightsAnalysis>] = [
    .init(on: NetworkInsightsPath.self) { analysis, path, cloud in
      guard analysis.path == path.id else { return nil }
      let all = cloud[NetworkInsightsAnalysis.self].filter { $0.path == path.id }
      return "Delete its analyses first: " + all.map(\.id.rawValue).joined(separator: ", ") + "."
    }
  ]

  static let filters: [ResourceFilter<NetworkInsightsAnalysis>] = [
    .init("path-found") { item, _ in item.status.report.map { String($0.isPathFound) } },
    .init("status") { item, _ in item.status.name },
  ]
}

extension Quota {
  static let networkInsightsAnalyses = 10_000
  static let concurrentAnalyses = 100
}

/// What Reachability Analyzer found, as its responses show it.
///
/// Kept as documents: the report stays as it was written, whatever becomes of the network.
public struct ReachabilityReport: Equatable, Sendable {
  public var isPathFound: Bool
  /// From source to destination, as far as packets get.
  public var forwardPath: [JSONValue]
  /// From destination to source; empty where nothing arrives that could be answered.
  public var returnPath: [JSONValue]
  /// Everything in the way, in the order in which packets meet it.
  public var explanations: [JSONValue]
}

extension NetworkInsightsAnalysis: TimedSubsystem {
  static let turn = Turn.analyses

  static func nextEvent(in cloud: Cloud) -> Instant? {
    cloud[NetworkInsightsAnalysis.self].earliest { $0.pointee.status.endsAt }
  }

  static func performEvents(in cloud: inout Cloud) {
    for analysis in cloud[NetworkInsightsAnalysis.self] {
      guard let end = analysis.status.endsAt, end <= cloud.now else { continue }
      let status = cloud.outcome(of: analysis)
      cloud[NetworkInsightsAnalysis.self].update(analysis.id) { $0.status = status }
    }
  }
}

extension Cloud {
  /// AWS fails an analysis whose resources are missing or change while it runs
  /// (reachability/troubleshooting).
  fileprivate func outcome(of analysis: NetworkInsightsAnalysis) -> NetworkInsightsAnalysis.Status {
    guard let path = self[NetworkInsightsPath.self][analysis.path] else {
      return .failed(message: "The request failed due to missing component \(analysis.path)")
    }
    if let missing = missingEnd(of: path) {
      return .failed(
        message: "The request failed due to missing component \(missing.identifier)")
    }
    let report = reachabilityReport(on: path)
    guard report == analysis.reportAtStart else {
      return .failed(
        message: "The request failed due to modifications in network resources during the analysis")
    }
    return .succeeded(report)
  }

  func missingEnd(of path: NetworkInsightsPath) -> NetworkInsightsPath.End? {
    [path.source, path.destination].compactMap { $0 }.first { !$0.exists(in: self) }
  }

  func reachabilityReport(on path: NetworkInsightsPath) -> ReachabilityReport {
    ReachabilitySearch(path, in: self).report()
  }
}
