import AWSModel
import DataPlane
import Documents
import NetworkModel

enum GetRole: Operation {
  static let description = OperationDescription(
    .iam, "GetRole", "Shows a role and its trust policy.")

  static func perform(
    _ request: Request, on cloud: inout Cloud
  ) throws(AWSError) -> JSONObject {
    var role = try cloud.role(request).document(isDetailed: true)
    role["RoleLastUsed"] = [:]
    return ["Role": .object(role)]
  }
}

enum ListRoles: Operation {
  static let description = OperationDescription(
    .iam, "ListRoles", "Lists the roles of the account.")

  static func perform(
    _ request: Request, on cloud: inout Cloud
  ) throws(AWSError) -> JSONObject {
    let prefix = request["PathPrefix"]?.string ?? "/"
    let roles = cloud.roles.filter { $0.path.hasPrefix(prefix) }.sorted { $0.name < $1.name }
    return try IAMPaging.response("Roles", roles, for: request) {
      .object($0.document(isDetailed: true))
    }
  }
}

enum ListAttachedRolePolicies: Operation {
  static let description = OperationDescription(
    .iam, "ListAttachedRolePolicies", "Lists the managed policies attached to a role.")

  static func perform(
    _ request: Request, on cloud: inout Cloud
  ) throws(AWSError) -> JSONObject {
    let prefix = request["PathPrefix"]?.string ?? "/"
    var policies: [ManagedPolicy] = []
    for arn in try cloud.role(request).attachedPolicyARNs {
      if let policy = cloud.managedPolicy(arn: arn), policy.path.hasPrefix(prefix) {
        policies.append(policy)
      }
    }
    return try IAMPaging.response("AttachedPolicies", policies, for: request) {
      ["PolicyName": .string($0.name), "PolicyArn": .string($0.arn)]
    }
  }
}

enum ListRolePolicies: Operation {
  static let description = OperationDescription(
    .iam, "ListRolePolicies", "Lists the policies written into a role.")

  static func perform(
    _ request: Request, on cloud: inout Cloud
  ) throws(AWSError) -> JSONObject {
    try IAMPaging.response("PolicyNames", cloud.role(request).inlinePolicies, for: request) {
      .string($0.name)
    }
  }
}

enum GetRolePolicy: Operation {
  static let description = OperationDescription(
    .iam, "GetRolePolicy", "Shows a policy written into a role.")

  static func perform(
    _ request: Request, on cloud: inout Cloud
  ) throws(AWSError) -> JSONObject {
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

enum ListRoleTags: Operation {
  static let description = OperationDescription(
    .iam, "ListRoleTags", "Lists the tags of a role.")
  static let omittedFromDigest: String? = "GetRole has the tags"

  static func perform(
    _ request: Request, on cloud: inout Cloud
  ) throws(AWSError) -> JSONObject {
    try IAMPaging.response("Tags", cloud.role(request).tags, for: request, IAMTags.document(of:))
  }
}

enum SimulatePrincipalPolicy: Operation {
  static let description = OperationDescription(
    .iam, "SimulatePrincipalPolicy",
    "Says what the policies of a role would answer, without doing anything.",
    refusing: [
      "PolicyInputList", "PermissionsBoundaryPolicyInputList", "PolicyExclusionList",
      "ResourcePolicy", "ResourceOwner", "CallerArn", "ResourceHandlingOption",
    ])

  static func perform(
    _ request: Request, on cloud: inout Cloud
  ) throws(AWSError) -> JSONObject {
    let arn = request["PolicySourceArn"]?.string ?? ""
    guard let role = cloud.role(arn: arn) else {
      throw AWSError("NoSuchEntity", "The role with name \(arn) cannot be found.")
    }
    var context: [String: [String]] = [:]
    for entry in request["ContextEntries"]?.array ?? [] {
      context[(entry["ContextKeyName"]?.string ?? "").lowercased()] =
        (entry["ContextKeyValues"]?.array ?? []).compactMap(\.string)
    }
    let actions = (request["ActionNames"]?.array ?? []).compactMap(\.string)
    let resources = request["ResourceArns"]?.array?.compactMap(\.string) ?? ["*"]
    var results: [JSONValue] = []
    for action in actions {
      for resource in resources {
        let decision = cloud.decision(
          for: role, action: action, resource: resource, context: context)
        results.append([
          "EvalActionName": .string(action), "EvalResourceName": .string(resource),
          "EvalDecision": .string(decision.rawValue), "MatchedStatements": [],
          "MissingContextValues": [],
        ])
      }
    }
    return try IAMPaging.response("EvaluationResults", results, for: request) { $0 }
  }
}
