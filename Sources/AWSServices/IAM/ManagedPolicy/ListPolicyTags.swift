import AWSModel
import DataPlane
import Documents
import NetworkModel

enum ListPolicyTags: Operation {
  static let description = OperationDescription(
    .iam, "ListPolicyTags", "Lists the tags of a managed policy.",
    input: "PolicyArn*:str \(IAMPaging.input)",
    output: "Tags*:[Tag] \(IAMPaging.output)")

  static func perform(
    _ request: Request, on cloud: inout Cloud
  ) throws(AWSError) -> Members {
    try IAMPaging.response(
      "Tags", cloud.managedPolicy(request).tags, for: request, IAMTags.document(of:))
  }
}
