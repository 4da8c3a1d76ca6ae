import AWSModel
import DataPlane
import Documents
import NetworkModel

enum CreateRole: Operation {
  static let description = OperationDescription(
    .iam, "CreateRole", "Creates a role and says who may assume it.",
    input: """
      Path:str RoleName*:str AssumeRolePolicyDocument*:str Description:str
      MaxSessionDuration:int ~PermissionsBoundary:str Tags:[Tag]
      """,
    output: "Role*:Role")

  static func perform(
    _ request: Request, on cloud: inout Cloud
  ) throws(AWSError) -> Members {
    let name = request["RoleName"]?.string ?? ""
    let path = request["Path"]?.string ?? "/"
    let duration = request["MaxSessionDuration"]?.integer ?? 3600
    try IAMName.checkRole(name)
    try IAMName.checkPath(path)
    try IAMName.checkDescription(request["Description"]?.string)
    try IAMName.checkSessionDuration(duration)
    let tags = try IAMTags.parse(request["Tags"])
    let trust = try cloud.trustPolicy(request["AssumeRolePolicyDocument"]?.string ?? "")
    guard !cloud.roles.contains(where: { $0.name.lowercased() == name.lowercased() }) else {
      throw AWSError("EntityAlreadyExists", "Role with name \(name) already exists.")
    }
    let role = Role(
      name: name, path: path, uniqueID: cloud.newUniqueID("AROA"),
      arn: "arn:aws:iam::\(cloud.account):role\(path)\(name)", createdAt: cloud.nowInSeconds,
      trustPolicy: trust, roleDescription: request["Description"]?.string,
      maxSessionDuration: duration, attachedPolicyARNs: [], inlinePolicies: [], tags: tags)
    cloud.roles.append(role)
    return ["Role": .object(role.document(isDetailed: false))]
  }
}
