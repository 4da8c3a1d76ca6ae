import AWSModel
import DataPlane
import Documents
import NetworkModel

enum UntagRole: Operation {
  static let description = OperationDescription(
    .iam, "UntagRole", "Removes tags from a role.",
    input: "RoleName*:str TagKeys*:[str]")

  static func perform(
    _ request: Request, on cloud: inout Cloud
  ) throws(AWSError) -> Members {
    let place = try cloud.rolePlace(request)
    cloud.roles[place].tags = IAMTags.remove(request["TagKeys"], from: cloud.roles[place].tags)
    return [:]
  }
}
