import AWSModel
import DataPlane
import Documents
import NetworkModel

enum DescribeNetworkInsightsAnalyses: Operation {
  static let description = OperationDescription(
    .ec2, "DescribeNetworkInsightsAnalyses",
    "Lists analyses and what they found.",
    input: """
      NetworkInsightsAnalysisIds:[str](NetworkInsightsAnalysisId) NetworkInsightsPathId:str
      ~AnalysisStartTime:time ~AnalysisEndTime:time Filters:[Filter](Filter) MaxResults:int
      DryRun:bool NextToken:str
      """,
    output: """
      NetworkInsightsAnalyses:[NetworkInsightsAnalysis](networkInsightsAnalysisSet) NextToken:str
      """)

  static func perform(
    _ request: Request, on cloud: inout Cloud
  ) throws(AWSError) -> Members {
    let filters = try FilterSet(
      request.array("Filters"), knowing: NetworkInsightsAnalysis.filters, tags: { $0.tags })
    let ids = request.strings("NetworkInsightsAnalysisIds")
    var analyses =
      ids.isEmpty ? Array(cloud.networkInsightsAnalyses) : try cloud.find(all: ids)
    if let path = request.string("NetworkInsightsPathId") {
      let path: NetworkInsightsPath = try cloud.find(path)
      analyses.removeAll { $0.path != path.id }
    }
    let page = try Page(of: analyses.filter { filters.accepts($0, in: cloud) }, for: request)
    return page.answer(as: "NetworkInsightsAnalyses") { .object($0.document(in: cloud)) }
  }
}
