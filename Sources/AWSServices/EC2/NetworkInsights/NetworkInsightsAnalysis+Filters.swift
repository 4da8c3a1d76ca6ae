import DataPlane
import NetworkModel

extension NetworkInsightsAnalysis: TabledResource {
  static var table: WritableKeyPath<Cloud, ResourceTable<NetworkInsightsAnalysis>> {
    \.networkInsightsAnalyses
  }
  static var noun: String { "networkInsightsAnalysis" }
  static var notFoundCode: String { "InvalidNetworkInsightsAnalysisId.NotFound" }
  static var malformedCode: String { "InvalidNetworkInsightsAnalysisId.Malformed" }

  static let filters: [ResourceFilter<NetworkInsightsAnalysis>] = [
    .init("path-found") { item, _ in item.status.report.map { String($0.isPathFound) } },
    .init("status") { item, _ in item.status.name },
  ]
}
