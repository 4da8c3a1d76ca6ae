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

  /// Characters of all inline policies without white space (IAM-21).
  var inlinePolicySize: Int { inlinePolicies.reduce(0) { $0 + $1.document.size } }
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
