import AWSModel
import DataPlane
import Documents
public import Foundations
public import NetworkModel

/// An identity that a service or a person may assume for a while.
public struct Role: Equatable, Sendable {
  public struct InlinePolicy: Equatable, Sendable {
    public var name: String
    public var document: PolicyDocument

    package init(name: String, document: PolicyDocument) {
      self.name = name
      self.document = document
    }
  }

  /// Unique regardless of case (IAM-20).
  public let name: String
  public var path: String
  /// `AROA…`
  public var uniqueID: String
  public var arn: String
  public var createdAt: Instant
  public var trustPolicy: PolicyDocument
  public var roleDescription: String?
  /// Seconds.
  public var maxSessionDuration: Int
  public var attachedPolicyARNs: [String]
  public var inlinePolicies: [InlinePolicy]
  public var tags: [Tag]

  package init(
    name: String, path: String, uniqueID: String, arn: String, createdAt: Instant,
    trustPolicy: PolicyDocument, roleDescription: String? = nil, maxSessionDuration: Int,
    attachedPolicyARNs: [String], inlinePolicies: [InlinePolicy], tags: [Tag]
  ) {
    self.name = name
    self.path = path
    self.uniqueID = uniqueID
    self.arn = arn
    self.createdAt = createdAt
    self.trustPolicy = trustPolicy
    self.roleDescription = roleDescription
    self.maxSessionDuration = maxSessionDuration
    self.attachedPolicyARNs = attachedPolicyARNs
    self.inlinePolicies = inlinePolicies
    self.tags = tags
  }
}

extension Role {
  /// The role as responses show it, in the order of AWS's model.
  ///
  /// CreateRole leaves out what GetRole adds: duration, description, last use.
  func document(isDetailed: Bool) -> JSONObject {
    var members: JSONObject = [
      "Path": .string(path), "RoleName": .string(name), "RoleId": .string(uniqueID),
      "Arn": .string(arn), "CreateDate": .string(createdAt.iso8601),
      "AssumeRolePolicyDocument": trustPolicy.value,
    ]
    if isDetailed {
      members["Description"] = roleDescription.map(JSONValue.string)
      members["MaxSessionDuration"] = .integer(maxSessionDuration)
    }
    if !tags.isEmpty { members["Tags"] = IAMTags.document(tags) }
    return members
  }
}

extension Role: ResourceKind {
  static func references(for member: String, in cloud: Cloud) -> [ResourceReference] {
    switch member {
    case "RoleName": cloud.roles.map { ResourceReference($0.name) }
    case "DeliverLogsPermissionArn", "RoleArn": cloud.roles.map { ResourceReference($0.arn) }
    default: []
    }
  }

  static func isThere(_ reference: String, in cloud: Cloud) -> Bool {
    cloud.roles.contains { $0.name == reference }
  }
}

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
    let roles = (cloud.roles + cloud.serviceLinkedRoles)
      .filter { $0.path.hasPrefix(prefix) }.sorted { $0.name < $1.name }
    return try IAMPaging.response("Roles", roles, for: request) {
      .object($0.document(isDetailed: true))
    }
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
