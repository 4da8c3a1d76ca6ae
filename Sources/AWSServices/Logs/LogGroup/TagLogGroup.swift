import AWSModel
import DataPlane
import Documents
import NetworkModel

enum TagLogGroup: Operation {
  static let description = OperationDescription(
    .logs, "TagLogGroup", "Adds tags to a log group.",
    input: "logGroupName*:str tags*:{str:str}")

  static func perform(
    _ request: Request, on cloud: inout Cloud
  ) throws(AWSError) -> Members {
    let place = try cloud.logGroupPlace(request)
    cloud.logGroups[place].tags = try LogsTags.add(request["tags"], to: cloud.logGroups[place].tags)
    return [:]
  }
}
