import AWSModel
import Documents

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
    let isListed = (request["status"] ?? "Complete") == "Complete"
    let queries = cloud.logQueries.reversed().filter { query in
      isListed && (group.map { query.logGroupNames.contains($0) } ?? true)
    }
    return try LogsPaging.response(
      "queries", queries, for: request, limit: "maxResults", ofAtMost: 1000, default: 1000,
      \.document)
  }
}
