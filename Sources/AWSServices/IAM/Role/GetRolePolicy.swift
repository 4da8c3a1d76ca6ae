import AWSModel
import DataPlane
import Documents
import NetworkModel

enum GetRolePolicy: Operation {
  static let description = OperationDescription(
    .iam, "GetRolePolicy", "Shows a policy written into a role.",
    input: "RoleName*:str PolicyName*:str",
    output: "RoleName*:str PolicyName*:str PolicyDocument*:str")

  static func perform(
    _ request: Request, on cloud: inout Cloud
  ) throws(AWSError) -> Members {
    let role = try cloud.role(request)
    let name = request["PolicyName"]?.string ?? ""
    guard let policy = role.inlinePolicies.first(where: { $0.name == name }) else {
      throw .noInlinePolicy(name)
    }
    return [
      "RoleName": .string(role.name), "PolicyName": .string(policy.name),
      "PolicyDocument": policy.document.value,
    ]
  }
}
