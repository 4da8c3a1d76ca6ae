import AWSModel
import DataPlane
import Documents
import NetworkModel

enum DeleteNetworkInsightsAnalysis: Operation {
  static let description = OperationDescription(
    .ec2, "DeleteNetworkInsightsAnalysis",
    "Deletes an analysis.",
    input: """
      DryRun:bool NetworkInsightsAnalysisId*:str
      """,
    output: """
      NetworkInsightsAnalysisId:str
      """)

  static func perform(
    _ request: Request, on cloud: inout Cloud
  ) throws(AWSError) -> Members {
    let analysis: NetworkInsightsAnalysis = try cloud.find(
      request.required("NetworkInsightsAnalysisId"))
    cloud.networkInsightsAnalyses[analysis.id] = nil
    return ["NetworkInsightsAnalysisId": Value(analysis.id)]
  }
}
