import AWSModel
import DataPlane
import Documents
import NetworkModel

enum UpdateRole: Operation {
  static let description = OperationDescription(
    .iam, "UpdateRole", "Changes the description and the longest session of a role.",
    refusing: ["MaxSigninSessionDuration", "ResetMaxSigninSessionDuration"])

  static func perform(
    _ request: Request, on cloud: inout Cloud
  ) throws(AWSError) -> Members {
    let place = try cloud.rolePlace(request)
    let duration = request["MaxSessionDuration"]?.integer ?? 3600
    cloud.roles[place].roleDescription = request["Description"]?.string
    cloud.roles[place].maxSessionDuration = duration
    return [:]
  }
}
