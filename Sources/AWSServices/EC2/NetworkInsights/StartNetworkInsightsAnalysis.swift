import AWSModel
import DataPlane
import Documents
import Foundations
import NetworkModel

enum StartNetworkInsightsAnalysis: Operation {
  static let description = OperationDescription(
    .ec2, "StartNetworkInsightsAnalysis",
    "Analyses a path: can packets get there and back, and what is in the way?",
    input: """
      NetworkInsightsPathId*:str ~AdditionalAccounts:[str](AdditionalAccount)
      ~FilterInArns:[str](FilterInArn) ~FilterOutArns:[str](FilterOutArn) DryRun:bool
      TagSpecifications:[TagSpecification](TagSpecification) ClientToken:str
      """,
    output: """
      NetworkInsightsAnalysis:NetworkInsightsAnalysis
      """)

  static func perform(
    _ request: Request, on cloud: inout Cloud
  ) throws(AWSError) -> Members {
    let tags = try request.tags(for: NetworkInsightsAnalysis.self)
    let path: NetworkInsightsPath = try cloud.find(request.required("NetworkInsightsPathId"))
    if let token = request.string("ClientToken"), !token.isEmpty,
      let earlier = cloud.networkInsightsAnalyses.first(where: { $0.clientToken == token })
    {
      return ["NetworkInsightsAnalysis": .object(earlier.document(in: cloud))]
    }
    try checkQuotas(cloud)
    let isWhole = cloud.missingEnd(of: path) == nil
    let analysis = NetworkInsightsAnalysis(
      id: cloud.newID(), path: path.id, startedAt: cloud.now,
      status: .running(until: cloud.now + cloud.fabric.timings.integer(in: milliseconds)),
      reportAtStart: isWhole ? cloud.reachabilityReport(on: path) : nil,
      clientToken: request.string("ClientToken") ?? cloud.newClientToken(), tags: tags)
    cloud.networkInsightsAnalyses.insert(analysis)
    return ["NetworkInsightsAnalysis": .object(analysis.document(in: cloud))]
  }

  /// "A few minutes" at most, says the user guide; small networks take less than one.
  private static let milliseconds = 20_000...50_000

  private static func checkQuotas(_ cloud: Cloud) throws(AWSError) {
    guard cloud.networkInsightsAnalyses.count < Quota.networkInsightsAnalyses,
      cloud.networkInsightsAnalyses.count(where: { $0.status.endsAt != nil })
        < Quota.concurrentAnalyses
    else {
      throw .limitExceeded(
        "NetworkInsightsAnalysis.LimitExceeded", "network insights analyses")
    }
  }
}
