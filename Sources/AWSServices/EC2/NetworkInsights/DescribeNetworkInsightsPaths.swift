import AWSModel
import DataPlane
import Documents
import NetworkModel

enum DescribeNetworkInsightsPaths: Operation {
  static let description = OperationDescription(
    .ec2, "DescribeNetworkInsightsPaths",
    "Lists the paths that Reachability Analyzer can analyse.",
    input: """
      NetworkInsightsPathIds:[str](NetworkInsightsPathId) Filters:[Filter](Filter) MaxResults:int
      DryRun:bool NextToken:str
      """,
    output: """
      NetworkInsightsPaths:[NetworkInsightsPath](networkInsightsPathSet) NextToken:str
      """)

  static func perform(
    _ request: Request, on cloud: inout Cloud
  ) throws(AWSError) -> Members {
    try cloud.describe(
      NetworkInsightsPath.self, request, ids: "NetworkInsightsPathIds", as: "NetworkInsightsPaths")
  }
}
