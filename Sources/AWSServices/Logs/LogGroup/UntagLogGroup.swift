import AWSModel
import DataPlane
import Documents
import NetworkModel

enum UntagLogGroup: Operation {
  static let description = OperationDescription(
    .logs, "UntagLogGroup", "Removes tags from a log group.",
    input: "logGroupName*:str tags*:[str]")

  static func perform(
    _ request: Request, on cloud: inout Cloud
  ) throws(AWSError) -> Members {
    let place = try cloud.logGroupPlace(request)
    cloud.logGroups[place].tags = LogsTags.remove(
      request["tags"], from: cloud.logGroups[place].tags)
    return [:]
  }
}
