import AWSModel
import DataPlane
import Documents
import NetworkModel

enum ListRolePolicies: Operation {
  static let description = OperationDescription(
    .iam, "ListRolePolicies", "Lists the policies written into a role.",
    input: "RoleName*:str \(IAMPaging.input)",
    output: "PolicyNames*:[str] \(IAMPaging.output)")

  static func perform(
    _ request: Request, on cloud: inout Cloud
  ) throws(AWSError) -> Members {
    try IAMPaging.response("PolicyNames", cloud.role(request).inlinePolicies, for: request) {
      .string($0.name)
    }
  }
}
