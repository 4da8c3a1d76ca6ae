import AWSModel
import DataPlane
import Documents
import NetworkModel

enum ListAttachedRolePolicies: Operation {
  static let description = OperationDescription(
    .iam, "ListAttachedRolePolicies", "Lists the managed policies attached to a role.",
    input: "RoleName*:str PathPrefix:str \(IAMPaging.input)",
    output: "AttachedPolicies:[AttachedPolicy] \(IAMPaging.output)")

  static func perform(
    _ request: Request, on cloud: inout Cloud
  ) throws(AWSError) -> Members {
    let prefix = request["PathPrefix"]?.string ?? "/"
    var policies: [ManagedPolicy] = []
    for arn in try cloud.role(request).attachedPolicyARNs {
      if let policy = cloud.managedPolicy(arn: arn), policy.path.hasPrefix(prefix) {
        policies.append(policy)
      }
    }
    return try IAMPaging.response("AttachedPolicies", policies, for: request) {
      ["PolicyName": .string($0.name), "PolicyArn": .string($0.arn)]
    }
  }
}
