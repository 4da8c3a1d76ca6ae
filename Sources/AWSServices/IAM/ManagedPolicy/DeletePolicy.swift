import AWSModel
import DataPlane
import Documents
import NetworkModel

enum DeletePolicy: Operation {
  static let description = OperationDescription(
    .iam, "DeletePolicy", "Deletes a managed policy that is attached nowhere and has one version.",
    input: "PolicyArn*:str",
    output: "")

  static func perform(
    _ request: Request, on cloud: inout Cloud
  ) throws(AWSError) -> Members {
    let place = try cloud.customerPolicyPlace(request)
    let policy = cloud.managedPolicies[place]
    guard cloud.roles.attachmentCount(ofPolicy: policy.arn) == 0 else {
      throw AWSError(
        "DeleteConflict", "Cannot delete a policy attached to entities.",
        advice: "Detach it first: aws iam detach-role-policy. "
          + "aws iam list-entities-for-policy shows from what.")
    }
    guard policy.otherVersions.isEmpty else {
      throw AWSError(
        "DeleteConflict",
        "This policy has more than one version. Before you delete a policy, you must delete the "
          + "policy's versions. The default version is deleted with the policy.")
    }
    cloud.managedPolicies.remove(at: place)
    return [:]
  }
}
