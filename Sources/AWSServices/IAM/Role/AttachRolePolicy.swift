import AWSModel
import DataPlane
import Documents
import NetworkModel

enum AttachRolePolicy: Operation {
  static let description = OperationDescription(
    .iam, "AttachRolePolicy", "Gives a role the permissions of a managed policy.",
    input: "RoleName*:str PolicyArn*:str")

  static func perform(
    _ request: Request, on cloud: inout Cloud
  ) throws(AWSError) -> Members {
    let arn = request["PolicyArn"]?.string ?? ""
    try IAMName.checkPolicyARN(arn)
    let place = try cloud.rolePlace(request)
    guard cloud.managedPolicy(arn: arn) != nil else {
      throw AWSError("NoSuchEntity", "Policy \(arn) does not exist or is not attachable.")
    }
    guard !cloud.roles[place].attachedPolicyARNs.contains(arn) else { return [:] }
    guard cloud.roles[place].attachedPolicyARNs.count < 10 else {
      throw AWSError("LimitExceeded", "Cannot exceed quota for PoliciesPerRole: 10")
    }
    cloud.roles[place].attachedPolicyARNs.append(arn)
    return [:]
  }
}
