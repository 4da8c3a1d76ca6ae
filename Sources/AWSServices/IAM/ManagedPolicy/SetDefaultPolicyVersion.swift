import AWSModel
import DataPlane
import Documents
import NetworkModel

enum SetDefaultPolicyVersion: Operation {
  static let description = OperationDescription(
    .iam, "SetDefaultPolicyVersion", "Makes a version of a managed policy the one in force.",
    input: "PolicyArn*:str VersionId*:str",
    output: "")

  static func perform(
    _ request: Request, on cloud: inout Cloud
  ) throws(AWSError) -> Members {
    let place = try cloud.customerPolicyPlace(request)
    let policy = cloud.managedPolicies[place]
    let id = request["VersionId"]?.string ?? ""
    guard let version = policy.version(id) else { throw .noPolicyVersion(id, of: policy) }
    cloud.managedPolicies[place].makeDefault(version)
    cloud.managedPolicies[place].updatedAt = cloud.nowInSeconds
    return [:]
  }
}
