import AWSModel
import DataPlane
import Documents
import NetworkModel

enum GetPolicyVersion: Operation {
  static let description = OperationDescription(
    .iam, "GetPolicyVersion", "Shows one version of a managed policy with its text.",
    input: "PolicyArn*:str VersionId*:str",
    output: "PolicyVersion:PolicyVersion")

  static func perform(
    _ request: Request, on cloud: inout Cloud
  ) throws(AWSError) -> Members {
    let policy = try cloud.managedPolicy(request)
    let id = request["VersionId"]?.string ?? ""
    guard let version = policy.version(id) else { throw .noPolicyVersion(id, of: policy) }
    return ["PolicyVersion": policy.document(of: version, withText: true)]
  }
}
