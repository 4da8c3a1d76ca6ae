import AWSModel
import DataPlane
import Documents
import NetworkModel

enum DeleteNetworkInsightsPath: Operation {
  static let description = OperationDescription(
    .ec2, "DeleteNetworkInsightsPath",
    "Deletes a path that has no analyses.",
    input: """
      DryRun:bool NetworkInsightsPathId*:str
      """,
    output: """
      NetworkInsightsPathId:str
      """)

  static func perform(
    _ request: Request, on cloud: inout Cloud
  ) throws(AWSError) -> Members {
    let path: NetworkInsightsPath = try cloud.find(request.required("NetworkInsightsPathId"))
    let analyses = cloud.networkInsightsAnalyses.filter { $0.path == path.id }
    guard analyses.isEmpty else {
      throw AWSError(
        "AnalysisExistsForNetworkInsightsPath",
        "An analysis exists for the network insights path \(path.id).",
        advice: "Delete its analyses first: "
          + analyses.map(\.id.rawValue).joined(separator: ", ") + ".")
    }
    cloud.networkInsightsPaths[path.id] = nil
    return ["NetworkInsightsPathId": Value(path.id)]
  }
}
