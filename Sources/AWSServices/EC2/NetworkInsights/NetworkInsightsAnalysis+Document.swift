import DataPlane
import Documents
import NetworkModel

extension NetworkInsightsAnalysis {
  func document(in cloud: Cloud) -> Members {
    var document: Members = [
      "NetworkInsightsAnalysisId": Value(id),
      "NetworkInsightsAnalysisArn": .string(arn(in: cloud)),
      "NetworkInsightsPathId": Value(path), "StartDate": Value(startedAt),
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
    document["Tags"] = Value(tags)
    return document
  }
}
