import AWSModel
import DataPlane
import Documents
import NetworkModel

enum ListRoles: Operation {
  static let description = OperationDescription(
    .iam, "ListRoles", "Lists the roles of the account.",
    input: "PathPrefix:str \(IAMPaging.input)",
    output: "Roles*:[Role] \(IAMPaging.output)")

  static func perform(
    _ request: Request, on cloud: inout Cloud
  ) throws(AWSError) -> Members {
    let prefix = request["PathPrefix"]?.string ?? "/"
    let roles = cloud.roles.filter { $0.path.hasPrefix(prefix) }.sorted { $0.name < $1.name }
    return try IAMPaging.response("Roles", roles, for: request) {
      .object($0.document(isDetailed: true))
    }
  }
}
