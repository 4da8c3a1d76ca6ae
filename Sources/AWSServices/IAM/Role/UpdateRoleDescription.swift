import AWSModel
import DataPlane
import Documents
import NetworkModel

enum UpdateRoleDescription: Operation {
  static let description = OperationDescription(
    .iam, "UpdateRoleDescription", "Changes the description of a role.",
    input: "RoleName*:str Description*:str",
    output: "Role:Role")

  static func perform(
    _ request: Request, on cloud: inout Cloud
  ) throws(AWSError) -> Members {
    let place = try cloud.rolePlace(request)
    try IAMName.checkDescription(request["Description"]?.string)
    cloud.roles[place].roleDescription = request["Description"]?.string
    return ["Role": .object(cloud.roles[place].document(isDetailed: true))]
  }
}
