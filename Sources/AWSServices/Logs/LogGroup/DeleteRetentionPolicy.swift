import AWSModel
import DataPlane
import Documents
import NetworkModel

enum DeleteRetentionPolicy: Operation {
  static let description = OperationDescription(
    .logs, "DeleteRetentionPolicy", "Lets the events of a group never expire.",
    input: "logGroupName*:str")

  static func perform(
    _ request: Request, on cloud: inout Cloud
  ) throws(AWSError) -> Members {
    cloud.logGroups[try cloud.logGroupPlace(request)].retentionInDays = nil
    return [:]
  }
}
