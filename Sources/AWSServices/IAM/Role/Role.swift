import DataPlane
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
