import DataPlane
import Foundations
import NetworkModel

extension NetworkInsightsAnalysis: TimedSubsystem {
  static let turn = Turn.analyses

  static func nextEvent(in cloud: Cloud) -> Instant? {
    cloud[NetworkInsightsAnalysis.self].lazy.compactMap(\.status.endsAt).min()
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
