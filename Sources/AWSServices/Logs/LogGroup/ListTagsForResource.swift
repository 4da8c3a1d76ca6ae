import AWSModel
import DataPlane
import Documents
import NetworkModel

enum ListTagsForResource: Operation {
  static let description = OperationDescription(
    .logs, "ListTagsForResource", "Lists the tags of a log group, which is named by its ARN.",
    input: "resourceArn*:str",
    output: "tags:{str:str}")

  static func perform(
    _ request: Request, on cloud: inout Cloud
  ) throws(AWSError) -> Members {
    ["tags": LogsTags.document(cloud.logGroups[try cloud.logGroupPlace(taggedIn: request)].tags)]
  }
}
