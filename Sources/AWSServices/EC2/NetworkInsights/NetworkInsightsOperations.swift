import AWSModel
import DataPlane
import Documents
import Foundations
import NetworkModel

enum CreateNetworkInsightsPath: Operation {
  static let description = OperationDescription(
    .ec2, "CreateNetworkInsightsPath",
    "Names two ends, a protocol and a port for Reachability Analyzer.")

  static func perform(
    _ request: Request, on cloud: inout Cloud
  ) throws(AWSError) -> JSONObject {
    guard cloud[NetworkInsightsPath.self].count < Quota.networkInsightsPaths else {
      throw .limitExceeded("NetworkInsightsPath.LimitExceeded", "network insights paths")
    }
    let path = try NetworkInsightsPathRequest(request, in: &cloud).path
    cloud[NetworkInsightsPath.self].insert(path)
    return ["NetworkInsightsPath": .object(path.document(in: cloud))]
  }
}

enum DescribeNetworkInsightsPaths: Operation {
  static let description = OperationDescription(
    .ec2, "DescribeNetworkInsightsPaths",
    "Lists the paths that Reachability Analyzer can analyse.")

  static func perform(
    _ request: Request, on cloud: inout Cloud
  ) throws(AWSError) -> JSONObject {
    try cloud.describe(
      NetworkInsightsPath.self, request, ids: "NetworkInsightsPathIds", as: "NetworkInsightsPaths")
  }
}

enum DeleteNetworkInsightsPath: Operation {
  static let description = OperationDescription(
    .ec2, "DeleteNetworkInsightsPath",
    "Deletes a path that has no analyses.")

  static func perform(
    _ request: Request, on cloud: inout Cloud
  ) throws(AWSError) -> JSONObject {
    let path: NetworkInsightsPath = try cloud.find(request.required("NetworkInsightsPathId"))
    try cloud.checkDeletion(of: path)
    cloud[NetworkInsightsPath.self][path.id] = nil
    return ["NetworkInsightsPathId": JSONValue(path.id)]
  }
}

enum StartNetworkInsightsAnalysis: Operation {
  static let description = OperationDescription(
    .ec2, "StartNetworkInsightsAnalysis",
    "Analyses a path: can packets get there and back, and what is in the way?",
    refusing: ["AdditionalAccounts", "FilterInArns", "FilterOutArns"])

  static func perform(
    _ request: Request, on cloud: inout Cloud
  ) throws(AWSError) -> JSONObject {
    let tags = try request.tags(for: NetworkInsightsAnalysis.self)
    let path: NetworkInsightsPath = try cloud.find(request.required("NetworkInsightsPathId"))
    try checkQuotas(cloud)
    let isWhole = cloud.missingEnd(of: path) == nil
    let analysis = NetworkInsightsAnalysis(
      id: cloud.newID(), path: path.id, startedAt: cloud.now,
      status: .running(until: cloud.now + cloud.fabric.timings.integer(in: milliseconds)),
      reportAtStart: isWhole ? cloud.reachabilityReport(on: path) : nil,
      clientToken: request.string("ClientToken") ?? cloud.newClientToken(), tags: tags)
    cloud[NetworkInsightsAnalysis.self].insert(analysis)
    return ["NetworkInsightsAnalysis": .object(analysis.document(in: cloud))]
  }

  /// "A few minutes" at most, says the user guide; small networks take less than one.
  private static let milliseconds = 20_000...50_000

  private static func checkQuotas(_ cloud: Cloud) throws(AWSError) {
    guard cloud[NetworkInsightsAnalysis.self].count < Quota.networkInsightsAnalyses,
      cloud[NetworkInsightsAnalysis.self].count(where: { $0.status.endsAt != nil })
        < Quota.concurrentAnalyses
    else {
      throw .limitExceeded(
        "NetworkInsightsAnalysis.LimitExceeded", "network insights analyses")
    }
  }
}

enum DescribeNetworkInsightsAnalyses: Operation {
  static let description = OperationDescription(
    .ec2, "DescribeNetworkInsightsAnalyses",
    "Lists analyses and what they found.",
    refusing: ["AnalysisStartTime", "AnalysisEndTime"])

  static func perform(
    _ request: Request, on cloud: inout Cloud
  ) throws(AWSError) -> JSONObject {
    let filters = try FilterSet(
      request, "Filters", knowing: NetworkInsightsAnalysis.filters, tags: { $0.tags })
    let ids = request.strings("NetworkInsightsAnalysisIds")
    var analyses =
      ids.isEmpty ? Array(cloud[NetworkInsightsAnalysis.self]) : try cloud.find(all: ids)
    if let path = request.string("NetworkInsightsPathId") {
      let path: NetworkInsightsPath = try cloud.find(path)
      analyses.removeAll { $0.path != path.id }
    }
    let page = try Page(of: analyses.filter { filters.accepts($0, in: cloud) }, for: request)
    return page.answer(as: "NetworkInsightsAnalyses") { .object($0.document(in: cloud)) }
  }
}

enum DeleteNetworkInsightsAnalysis: Operation {
  static let description = OperationDescription(
    .ec2, "DeleteNetworkInsightsAnalysis",
    "Deletes an analysis.")

  static func perform(
    _ request: Request, on cloud: inout Cloud
  ) throws(AWSError) -> JSONObject {
    let analysis: NetworkInsightsAnalysis = try cloud.find(
      request.required("NetworkInsightsAnalysisId"))
    cloud[NetworkInsightsAnalysis.self][analysis.id] = nil
    return ["NetworkInsightsAnalysisId": JSONValue(analysis.id)]
  }
}
