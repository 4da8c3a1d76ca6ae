import AWSModel
import DataPlane
import Documents
import NetworkModel

enum GetRole: Operation {
  static let description = OperationDescription(
    .iam, "GetRole", "Shows a role and its trust policy.",
    input: "RoleName*:str",
    output: "Role*:Role")

  static func perform(
    _ request: Request, on cloud: inout Cloud
  ) throws(AWSError) -> Members {
    var role = try cloud.role(request).document(isDetailed: true)
    role["RoleLastUsed"] = [:]
    return ["Role": .object(role)]
  }
}
