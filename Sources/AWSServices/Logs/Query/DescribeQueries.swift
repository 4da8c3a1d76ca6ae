import AWSModel
import DataPlane
import Documents
import NetworkModel

enum DescribeQueries: Operation {
  static let description = OperationDescription(
    .logs, "DescribeQueries",
    "Lists the Logs Insights queries that were started, the newest first.",
    input: """
      logGroupName:str
      status:enum(Scheduled|Running|Complete|Failed|Cancelled|Timeout|Unknown) maxResults:int
      nextToken:str queryLanguage:enum(CWLI|SQL|PPL)
      """,
    output: "queries:[QueryInfo] nextToken:str")

  static func perform(
    _ request: Request, on cloud: inout Cloud
  ) throws(AWSError) -> Members {
    let group = request["logGroupName"]?.string
    if let group, cloud.logGroup(named: group) == nil {
      throw .resourceNotFound("The specified log group does not exist.")
    }
    let isListed = (request["queryLanguage"] ?? "CWLI") == "CWLI"
    let status = request["status"]
    let queries = cloud.logQueries.reversed().filter { query in
      isListed && (status ?? query.status) == query.status
        && (group.map { query.logGroupNames.contains($0) } ?? true)
    }
    return try LogsPaging.response(
      "queries", queries, for: request, limit: "maxResults", ofAtMost: 1000, default: 1000,
      \.document)
  }
}
