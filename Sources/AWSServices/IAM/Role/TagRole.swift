import AWSModel
import DataPlane
import Documents
import NetworkModel

enum TagRole: Operation {
  static let description = OperationDescription(
    .iam, "TagRole", "Adds tags to a role.",
    input: "RoleName*:str Tags*:[Tag]")

  static func perform(
    _ request: Request, on cloud: inout Cloud
  ) throws(AWSError) -> Members {
    let place = try cloud.rolePlace(request)
    cloud.roles[place].tags = try IAMTags.add(request["Tags"], to: cloud.roles[place].tags)
    return [:]
  }
}
