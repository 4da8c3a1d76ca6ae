import AWSModel
import DataPlane
import Documents
import NetworkModel

enum DeleteRole: Operation {
  static let description = OperationDescription(
    .iam, "DeleteRole", "Deletes a role that has no policies left.",
    input: "RoleName*:str")

  static func perform(
    _ request: Request, on cloud: inout Cloud
  ) throws(AWSError) -> Members {
    let place = try cloud.rolePlace(request)
    let role = cloud.roles[place]
    guard role.attachedPolicyARNs.isEmpty else {
      throw AWSError(
        "DeleteConflict", "Cannot delete entity, must detach all policies first.",
        advice: "aws iam list-attached-role-policies shows them, detach-role-policy detaches.")
    }
    guard role.inlinePolicies.isEmpty else {
      throw AWSError(
        "DeleteConflict", "Cannot delete entity, must delete policies first.",
        advice: "aws iam list-role-policies shows them, delete-role-policy deletes.")
    }
    cloud.roles.remove(at: place)
    return [:]
  }
}
