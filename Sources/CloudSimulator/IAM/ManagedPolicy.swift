/// A set of permissions that can be attached to roles.
public struct ManagedPolicy: Equatable, Sendable, Encodable {
  public struct Version: Equatable, Sendable, Encodable {
    /// `v1`
    public var id: String
    public var document: String
    public var isDefault: Bool
    public var createdAt: Instant
  }

  public let name: String
  public var path: String
  /// `ANPA…`
  public var uniqueID: String
  public var arn: String
  public var createdAt: Instant
  public var updatedAt: Instant
  public var policyDescription: String?
  public var versions: [Version]
  public var tags: [Tag]

  public var document: String { versions.first { $0.isDefault }?.document ?? "" }
}
