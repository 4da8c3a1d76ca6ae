import AWSModel
import DataPlane
import Documents
import NetworkModel

enum ListTagsLogGroup: Operation {
  static let description = OperationDescription(
    .logs, "ListTagsLogGroup", "Lists the tags of a log group.",
    input: "logGroupName*:str",
    output: "tags:{str:str}")

  static func perform(
    _ request: Request, on cloud: inout Cloud
  ) throws(AWSError) -> Members {
    ["tags": LogsTags.document(cloud.logGroups[try cloud.logGroupPlace(request)].tags)]
  }
}
