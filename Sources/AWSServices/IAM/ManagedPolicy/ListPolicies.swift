import AWSModel
import DataPlane
import Documents
import NetworkModel

enum ListPolicies: Operation {
  static let description = OperationDescription(
    .iam, "ListPolicies", "Lists managed policies: your own, those of AWS, or both.",
    input: """
      Scope:enum(All|AWS|Local) OnlyAttached:bool PathPrefix:str
      PolicyUsageFilter:enum(PermissionsPolicy|PermissionsBoundary) \(IAMPaging.input)
      """,
    output: "Policies:[Policy] \(IAMPaging.output)")

  static func perform(
    _ request: Request, on cloud: inout Cloud
  ) throws(AWSError) -> Members {
    let policies =
      switch request["Scope"]?.string ?? "All" {
      case "Local": cloud.managedPolicies
      case "AWS": ManagedPolicy.managedByAWS
      default: cloud.managedPolicies + ManagedPolicy.managedByAWS
      }
    let prefix = request["PathPrefix"]?.string ?? "/"
    let isBoundaryWanted = request["PolicyUsageFilter"] == "PermissionsBoundary"
    let roles = cloud.roles
    let listed = policies.filter { policy in
      policy.path.hasPrefix(prefix) && !isBoundaryWanted
        && (request["OnlyAttached"] != true || roles.attachmentCount(ofPolicy: policy.arn) > 0)
    }
    return try IAMPaging.response("Policies", listed, for: request) {
      .object($0.document(attachments: roles.attachmentCount(ofPolicy: $0.arn)))
    }
  }
}
