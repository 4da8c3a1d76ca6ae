import AWSModel
import DataPlane
import Documents
import NetworkModel

enum DeleteLogGroup: Operation {
  static let description = OperationDescription(
    .logs, "DeleteLogGroup", "Deletes a log group and everything in it.",
    input: "logGroupName*:str")

  static func perform(
    _ request: Request, on cloud: inout Cloud
  ) throws(AWSError) -> Members {
    cloud.logGroups.remove(at: try cloud.logGroupPlace(request))
    return [:]
  }
}
