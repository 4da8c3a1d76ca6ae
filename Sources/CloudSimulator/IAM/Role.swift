/// An identity that a service or a person may assume for a while.
public struct Role: Equatable, Sendable, Encodable {
  public struct InlinePolicy: Equatable, Sendable, Encodable {
    public var name: String
    public var document: String
  }

  /// Unique regardless of case (IAM-20).
  public let name: String
  public var path: String
  /// `AROA…`
  public var uniqueID: String
  public var arn: String
  public var createdAt: Instant
  /// As written; parsed when it is evaluated.
  public var trustPolicy: String
  public var roleDescription: String?
  public var maxSessionDuration: Int
  public var attachedPolicyARNs: [String]
  public var inlinePolicies: [InlinePolicy]
  public var tags: [Tag]
}
