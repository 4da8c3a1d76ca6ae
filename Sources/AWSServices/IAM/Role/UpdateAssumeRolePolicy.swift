import AWSModel
import DataPlane
import Documents
import NetworkModel

enum UpdateAssumeRolePolicy: Operation {
  static let description = OperationDescription(
    .iam, "UpdateAssumeRolePolicy", "Replaces the trust policy of a role.",
    input: "RoleName*:str PolicyDocument*:str")

  static func perform(
    _ request: Request, on cloud: inout Cloud
  ) throws(AWSError) -> Members {
    let place = try cloud.rolePlace(request)
    cloud.roles[place].trustPolicy = try cloud.trustPolicy(request["PolicyDocument"]?.string ?? "")
    return [:]
  }
}
