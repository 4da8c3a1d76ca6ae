import AWSModel
import DataPlane
import Documents
import NetworkModel

enum TagResource: Operation {
  static let description = OperationDescription(
    .logs, "TagResource", "Adds tags to a log group, which is named by its ARN.",
    input: "resourceArn*:str tags*:{str:str}")

  static func perform(
    _ request: Request, on cloud: inout Cloud
  ) throws(AWSError) -> Members {
    let place = try cloud.logGroupPlace(taggedIn: request)
    cloud.logGroups[place].tags = try LogsTags.add(request["tags"], to: cloud.logGroups[place].tags)
    return [:]
  }
}
