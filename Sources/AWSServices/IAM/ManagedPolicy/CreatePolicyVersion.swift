import AWSModel
import DataPlane
import Documents
import NetworkModel

enum CreatePolicyVersion: Operation {
  static let description = OperationDescription(
    .iam, "CreatePolicyVersion",
    "Adds a version to a managed policy, which may become its default.",
    input: "PolicyArn*:str PolicyDocument*:str SetAsDefault:bool",
    output: "PolicyVersion:PolicyVersion")

  static func perform(
    _ request: Request, on cloud: inout Cloud
  ) throws(AWSError) -> Members {
    let place = try cloud.customerPolicyPlace(request)
    let document = try PolicyDocument(
      parsing: request["PolicyDocument"]?.string ?? "", as: .identity)
    guard document.size <= 6144 else {
      throw AWSError("LimitExceeded", "Cannot exceed quota for PolicySize: 6144")
    }
    var policy = cloud.managedPolicies[place]
    guard policy.versions.count < 5 else {
      throw AWSError(
        "LimitExceeded",
        "A managed policy can have up to 5 versions. Before you create a new version, you must "
          + "delete an existing version.")
    }
    policy.lastVersionNumber += 1
    let version = ManagedPolicy.Version(
      id: "v\(policy.lastVersionNumber)", document: document, createdAt: cloud.nowInSeconds)
    policy.otherVersions.append(version)
    if request["SetAsDefault"] == true { policy.makeDefault(version) }
    policy.updatedAt = cloud.nowInSeconds
    cloud.managedPolicies[place] = policy
    return ["PolicyVersion": policy.document(of: version, withText: false)]
  }
}
