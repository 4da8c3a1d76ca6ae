import AWSModel
import DataPlane
import Documents
import NetworkModel

enum ListRoleTags: Operation {
  static let description = OperationDescription(
    .iam, "ListRoleTags", "Lists the tags of a role.",
    input: "RoleName*:str \(IAMPaging.input)",
    output: "Tags*:[Tag] \(IAMPaging.output)")

  static func perform(
    _ request: Request, on cloud: inout Cloud
  ) throws(AWSError) -> Members {
    try IAMPaging.response("Tags", cloud.role(request).tags, for: request, IAMTags.document(of:))
  }
}
