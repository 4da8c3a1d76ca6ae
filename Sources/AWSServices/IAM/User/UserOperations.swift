import AWSModel
import DataPlane
import Documents
import Foundations
import NetworkModel

enum CreateUser: Operation {
  static let description = OperationDescription(
    .iam, "CreateUser", "Creates a user, who may do nothing yet.",
    refusing: ["PermissionsBoundary"])

  static func perform(
    _ request: Request, on cloud: inout Cloud
  ) throws(AWSError) -> JSONObject {
    let name = request["UserName"]?.string ?? ""
    let path = request["Path"]?.string ?? "/"
    try IAMName.check(name, "userName")
    try IAMName.checkPath(path)
    let tags = try IAMTags.parse(request["Tags"])
    guard !cloud.users.contains(where: { $0.name.lowercased() == name.lowercased() }) else {
      throw AWSError("EntityAlreadyExists", "User with name \(name) already exists.")
    }
    var user = User(
      name: name, path: path, uniqueID: cloud.newUniqueID("AIDA"),
      arn: "arn:aws:iam::\(cloud.account):user\(path)\(name)", createdAt: cloud.nowInSeconds)
    user.tags = tags
    cloud.users.append(user)
    return ["User": .object(user.document(withTags: true))]
  }
}

enum GetUser: Operation {
  static let description = OperationDescription(
    .iam, "GetUser", "Shows a user; without a name, whoever calls.")
  static let omittedFromDigest: String? = "without a name it shows whoever calls"

  static func perform(
    _ request: Request, on cloud: inout Cloud
  ) throws(AWSError) -> JSONObject {
    let index = try cloud.userPlace(request, orCaller: true)
    return ["User": .object(cloud.users[index].document(withTags: true))]
  }
}

enum ListUsers: Operation {
  static let description = OperationDescription(
    .iam, "ListUsers", "Lists the users of the account.")
  static let omittedFromDigest: String? = "every account has the learner's own user"

  static func perform(
    _ request: Request, on cloud: inout Cloud
  ) throws(AWSError) -> JSONObject {
    let prefix = request["PathPrefix"]?.string ?? "/"
    let users = cloud.users.filter { $0.path.hasPrefix(prefix) }.sorted { $0.name < $1.name }
    return try IAMPaging.response("Users", users, for: request) {
      .object($0.document(withTags: false))
    }
  }
}

enum DeleteUser: Operation {
  static let description = OperationDescription(
    .iam, "DeleteUser", "Deletes a user without keys and policies.")

  static func perform(
    _ request: Request, on cloud: inout Cloud
  ) throws(AWSError) -> JSONObject {
    let index = try cloud.userPlace(request)
    let user = cloud.users[index]
    let rest: String? =
      if !user.accessKeys.isEmpty {
        "must delete access keys first"
      } else if !user.attachedPolicyARNs.isEmpty {
        "must detach all policies first"
      } else if !user.inlinePolicies.isEmpty { "must delete policies first" } else { nil }
    if let rest { throw AWSError("DeleteConflict", "Cannot delete entity, \(rest).") }
    cloud.users.remove(at: index)
    return [:]
  }
}
