import AWSModel
import DataPlane
import Documents
import NetworkModel

enum DeleteRolePolicy: Operation {
  static let description = OperationDescription(
    .iam, "DeleteRolePolicy", "Deletes a policy written into a role.",
    input: "RoleName*:str PolicyName*:str")

  static func perform(
    _ request: Request, on cloud: inout Cloud
  ) throws(AWSError) -> Members {
    let place = try cloud.rolePlace(request)
    let name = request["PolicyName"]?.string ?? ""
    guard cloud.roles[place].inlinePolicies.contains(where: { $0.name == name }) else {
      throw .noInlinePolicy(name)
    }
    cloud.roles[place].inlinePolicies.removeAll { $0.name == name }
    return [:]
  }
}
