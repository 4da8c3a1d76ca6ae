import AWSModel
import DataPlane
import Documents
import NetworkModel

enum PutRolePolicy: Operation {
  static let description = OperationDescription(
    .iam, "PutRolePolicy", "Writes a policy into a role itself.",
    input: "RoleName*:str PolicyName*:str PolicyDocument*:str")

  static func perform(
    _ request: Request, on cloud: inout Cloud
  ) throws(AWSError) -> Members {
    let name = request["PolicyName"]?.string ?? ""
    try IAMName.checkPolicy(name)
    let place = try cloud.rolePlace(request)
    let document = try PolicyDocument(
      parsing: request["PolicyDocument"]?.string ?? "", as: .identity)
    var role = cloud.roles[place]
    if let existing = role.inlinePolicies.firstIndex(where: { $0.name == name }) {
      role.inlinePolicies[existing].document = document
    } else {
      role.inlinePolicies.append(Role.InlinePolicy(name: name, document: document))
    }
    guard role.inlinePolicySize <= 10_240 else {
      throw AWSError(
        "LimitExceeded", "Maximum policy size of 10240 bytes exceeded for role \(role.name)")
    }
    cloud.roles[place] = role
    return [:]
  }
}
