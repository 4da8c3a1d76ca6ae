import AWSModel
import DataPlane
import Documents
import NetworkModel

enum DeletePolicyVersion: Operation {
  static let description = OperationDescription(
    .iam, "DeletePolicyVersion", "Deletes a version of a managed policy that is not its default.",
    input: "PolicyArn*:str VersionId*:str",
    output: "")

  static func perform(
    _ request: Request, on cloud: inout Cloud
  ) throws(AWSError) -> Members {
    let place = try cloud.customerPolicyPlace(request)
    let policy = cloud.managedPolicies[place]
    let id = request["VersionId"]?.string ?? ""
    guard policy.version(id) != nil else { throw .noPolicyVersion(id, of: policy) }
    guard id != policy.defaultVersion.id else {
      throw AWSError("DeleteConflict", "Cannot delete the default version of a policy.")
    }
    cloud.managedPolicies[place].otherVersions.removeAll { $0.id == id }
    cloud.managedPolicies[place].updatedAt = cloud.nowInSeconds
    return [:]
  }
}
