import AWSModel
import DataPlane
import Documents
import NetworkModel

enum UntagResource: Operation {
  static let description = OperationDescription(
    .logs, "UntagResource", "Removes tags from a log group, which is named by its ARN.",
    input: "resourceArn*:str tagKeys*:[str]")

  static func perform(
    _ request: Request, on cloud: inout Cloud
  ) throws(AWSError) -> Members {
    let place = try cloud.logGroupPlace(taggedIn: request)
    cloud.logGroups[place].tags = LogsTags.remove(
      request["tagKeys"], from: cloud.logGroups[place].tags)
    return [:]
  }
}
