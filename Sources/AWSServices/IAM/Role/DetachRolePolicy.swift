import AWSModel
import DataPlane
import Documents
import NetworkModel

enum DetachRolePolicy: Operation {
  static let description = OperationDescription(
    .iam, "DetachRolePolicy", "Takes the permissions of a managed policy from a role.",
    input: "RoleName*:str PolicyArn*:str")

  static func perform(
    _ request: Request, on cloud: inout Cloud
  ) throws(AWSError) -> Members {
    let arn = request["PolicyArn"]?.string ?? ""
    try IAMName.checkPolicyARN(arn)
    let place = try cloud.rolePlace(request)
    guard cloud.roles[place].attachedPolicyARNs.contains(arn) else {
      throw AWSError("NoSuchEntity", "Policy \(arn) was not found.")
    }
    cloud.roles[place].attachedPolicyARNs.removeAll { $0 == arn }
    return [:]
  }
}
