import AWSModel
import DataPlane
import Documents
import NetworkModel

enum ListEntitiesForPolicy: Operation {
  static let description = OperationDescription(
    .iam, "ListEntitiesForPolicy", "Lists what a managed policy is attached to.",
    input: """
      PolicyArn*:str EntityFilter:enum PathPrefix:str PolicyUsageFilter:enum
      \(IAMPaging.input)
      """,
    output: """
      PolicyGroups:[PolicyGroup] PolicyUsers:[PolicyUser] PolicyRoles:[PolicyRole]
      \(IAMPaging.output)
      """)

  static func perform(
    _ request: Request, on cloud: inout Cloud
  ) throws(AWSError) -> Members {
    let policy = try cloud.managedPolicy(request)
    let filter = request["EntityFilter"]?.string ?? "Role"
    let prefix = request["PathPrefix"]?.string ?? "/"
    let roles = cloud.roles.filter {
      $0.attachedPolicyARNs.contains(policy.arn) && filter == "Role" && $0.path.hasPrefix(prefix)
    }
    let page = try IAMPaging.response("PolicyRoles", roles, for: request) {
      ["RoleName": .string($0.name), "RoleId": .string($0.uniqueID)]
    }
    var response: Members = ["PolicyGroups": [], "PolicyUsers": []]
    for (name, value) in page { response[name] = value }
    return response
  }
}
