import AWSModel
import DataPlane
import Documents
import NetworkModel

enum GetQueryResults: Operation {
  static let description = OperationDescription(
    .logs, "GetQueryResults", "Shows what a Logs Insights query found.",
    input: "queryId*:str nextToken:str maxItems:int",
    output: """
      queryLanguage:enum results:[[ResultField]] statistics:QueryStatistics status:enum
      encryptionKey:str nextToken:str
      """)

  static func perform(
    _ request: Request, on cloud: inout Cloud
  ) throws(AWSError) -> Members {
    let query = try cloud.logQuery(request)
    let page = try LogsPaging.response(
      "results", query.rows, for: request, limit: "maxItems", ofAtMost: 10_000,
      default: 10_000, LogQuery.document(of:))
    var response: Members = ["queryLanguage": "CWLI"]
    response["results"] = page["results"]
    response["statistics"] = query.statisticsDocument
    response["status"] = query.status
    response["nextToken"] = page["nextToken"]
    return response
  }
}
