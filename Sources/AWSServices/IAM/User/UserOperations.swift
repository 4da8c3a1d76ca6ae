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

enum AttachUserPolicy: Operation {
  static let description = OperationDescription(
    .iam, "AttachUserPolicy", "Gives a user the permissions of a managed policy.")

  static func perform(
    _ request: Request, on cloud: inout Cloud
  ) throws(AWSError) -> JSONObject {
    let arn = request["PolicyArn"]?.string ?? ""
    try IAMName.checkPolicyARN(arn)
    let index = try cloud.userPlace(request)
    guard cloud.managedPolicy(arn: arn) != nil else {
      throw AWSError("NoSuchEntity", "Policy \(arn) does not exist or is not attachable.")
    }
    guard !cloud.users[index].attachedPolicyARNs.contains(arn) else { return [:] }
    guard cloud.users[index].attachedPolicyARNs.count < 10 else {
      throw AWSError("LimitExceeded", "Cannot exceed quota for PoliciesPerUser: 10")
    }
    cloud.users[index].attachedPolicyARNs.append(arn)
    return [:]
  }
}

enum DetachUserPolicy: Operation {
  static let description = OperationDescription(
    .iam, "DetachUserPolicy", "Takes the permissions of a managed policy from a user.")

  static func perform(
    _ request: Request, on cloud: inout Cloud
  ) throws(AWSError) -> JSONObject {
    let arn = request["PolicyArn"]?.string ?? ""
    try IAMName.checkPolicyARN(arn)
    let index = try cloud.userPlace(request)
    guard cloud.users[index].attachedPolicyARNs.contains(arn) else {
      throw AWSError("NoSuchEntity", "Policy \(arn) was not found.")
    }
    cloud.users[index].attachedPolicyARNs.removeAll { $0 == arn }
    return [:]
  }
}

enum ListAttachedUserPolicies: Operation {
  static let description = OperationDescription(
    .iam, "ListAttachedUserPolicies", "Lists the managed policies attached to a user.")
  static let omittedFromDigest: String? = "it has to be asked for one user"

  static func perform(
    _ request: Request, on cloud: inout Cloud
  ) throws(AWSError) -> JSONObject {
    let prefix = request["PathPrefix"]?.string ?? "/"
    let policies = try cloud.user(request).attachedPolicyARNs
      .compactMap { cloud.managedPolicy(arn: $0) }.filter { $0.path.hasPrefix(prefix) }
    return try IAMPaging.response("AttachedPolicies", policies, for: request) {
      ["PolicyName": .string($0.name), "PolicyArn": .string($0.arn)]
    }
  }
}

enum PutUserPolicy: Operation {
  static let description = OperationDescription(
    .iam, "PutUserPolicy", "Writes a policy into a user.")

  static func perform(
    _ request: Request, on cloud: inout Cloud
  ) throws(AWSError) -> JSONObject {
    let name = request["PolicyName"]?.string ?? ""
    try IAMName.checkPolicy(name)
    let index = try cloud.userPlace(request)
    let document = try PolicyDocument(
      parsing: request["PolicyDocument"]?.string ?? "", as: .identity)
    var policies = cloud.users[index].inlinePolicies
    policies.removeAll { $0.name == name }
    policies.append(Role.InlinePolicy(name: name, document: document))
    guard policies.reduce(0, { $0 + $1.document.size }) <= 2048 else {
      throw AWSError(
        "LimitExceeded",
        "Maximum policy size of 2048 bytes exceeded for user \(cloud.users[index].name)")
    }
    cloud.users[index].inlinePolicies = policies
    return [:]
  }
}

enum GetUserPolicy: Operation {
  static let description = OperationDescription(
    .iam, "GetUserPolicy", "Shows a policy written into a user.")
  static let omittedFromDigest: String? = "it has to be asked for one user"

  static func perform(
    _ request: Request, on cloud: inout Cloud
  ) throws(AWSError) -> JSONObject {
    let user = try cloud.user(request)
    let name = request["PolicyName"]?.string ?? ""
    guard let policy = user.inlinePolicies.first(where: { $0.name == name }) else {
      throw AWSError("NoSuchEntity", "The user policy with name \(name) cannot be found.")
    }
    return [
      "UserName": .string(user.name), "PolicyName": .string(policy.name),
      "PolicyDocument": policy.document.value,
    ]
  }
}

enum ListUserPolicies: Operation {
  static let description = OperationDescription(
    .iam, "ListUserPolicies", "Lists the policies written into a user.")
  static let omittedFromDigest: String? = "it has to be asked for one user"

  static func perform(
    _ request: Request, on cloud: inout Cloud
  ) throws(AWSError) -> JSONObject {
    try IAMPaging.response("PolicyNames", cloud.user(request).inlinePolicies, for: request) {
      .string($0.name)
    }
  }
}

enum DeleteUserPolicy: Operation {
  static let description = OperationDescription(
    .iam, "DeleteUserPolicy", "Deletes a policy written into a user.")

  static func perform(
    _ request: Request, on cloud: inout Cloud
  ) throws(AWSError) -> JSONObject {
    let index = try cloud.userPlace(request)
    let name = request["PolicyName"]?.string ?? ""
    guard cloud.users[index].inlinePolicies.contains(where: { $0.name == name }) else {
      throw AWSError("NoSuchEntity", "The user policy with name \(name) cannot be found.")
    }
    cloud.users[index].inlinePolicies.removeAll { $0.name == name }
    return [:]
  }
}
