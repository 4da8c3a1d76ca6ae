import DataPlane
import Foundations
import NetworkModel

extension Cloud {
  /// When the next analysis ends.
  var nextAnalysisEvent: Instant? { networkInsightsAnalyses.lazy.compactMap(\.status.endsAt).min() }

  /// Ends the analyses whose time has come.
  mutating func performAnalysisEvents() {
    for analysis in networkInsightsAnalyses {
      guard let end = analysis.status.endsAt, end <= now else { continue }
      let status = outcome(of: analysis)
      networkInsightsAnalyses.update(analysis.id) { $0.status = status }
    }
  }

  /// AWS fails an analysis whose resources are missing or change while it runs
  /// (reachability/troubleshooting).
  private func outcome(of analysis: NetworkInsightsAnalysis) -> NetworkInsightsAnalysis.Status {
    guard let path = networkInsightsPaths[analysis.path] else {
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
