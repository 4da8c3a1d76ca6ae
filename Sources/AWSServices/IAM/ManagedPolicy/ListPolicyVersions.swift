import AWSModel
import DataPlane
import Documents
import NetworkModel

enum ListPolicyVersions: Operation {
  static let description = OperationDescription(
    .iam, "ListPolicyVersions", "Lists the versions of a managed policy, newest first.",
    input: "PolicyArn*:str \(IAMPaging.input)",
    output: "Versions:[PolicyVersion] \(IAMPaging.output)")

  static func perform(
    _ request: Request, on cloud: inout Cloud
  ) throws(AWSError) -> Members {
    let policy = try cloud.managedPolicy(request)
    return try IAMPaging.response("Versions", policy.versions, for: request) {
      policy.document(of: $0, withText: false)
    }
  }
}
