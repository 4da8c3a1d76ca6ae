import AWSModel
import DataPlane
import Documents
import NetworkModel

enum StopQuery: Operation {
  static let description = OperationDescription(
    .logs, "StopQuery", "Stops a Logs Insights query that is still running.",
    input: "queryId*:str",
    output: "success:bool")

  static func perform(
    _ request: Request, on cloud: inout Cloud
  ) throws(AWSError) -> Members {
    // Queries are complete as soon as they are started, so there is never one left to stop.
    _ = try cloud.logQuery(request)
    return ["success": false]
  }
}
