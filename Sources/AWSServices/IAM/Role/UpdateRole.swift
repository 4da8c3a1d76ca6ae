import AWSModel
import DataPlane
import Documents
import NetworkModel

enum UpdateRole: Operation {
  static let description = OperationDescription(
    .iam, "UpdateRole", "Changes the description and the longest session of a role.",
    input: "RoleName*:str Description:str MaxSessionDuration:int")

  static func perform(
    _ request: Request, on cloud: inout Cloud
  ) throws(AWSError) -> Members {
    let place = try cloud.rolePlace(request)
    try IAMName.checkDescription(request["Description"]?.string)
    let duration = request["MaxSessionDuration"]?.integer ?? 3600
    try IAMName.checkSessionDuration(duration)
    cloud.roles[place].roleDescription = request["Description"]?.string
    cloud.roles[place].maxSessionDuration = duration
    return [:]
  }
}
