public import Foundations

/// An identity that a service or a person may assume for a while.
public struct Role: Equatable, Sendable {
  public struct InlinePolicy: Equatable, Sendable {
    public var name: String
    public var document: PolicyDocument
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
}
