import DataPlane
public import Foundations
public import NetworkModel

/// A set of permissions that can be attached to roles.
public struct ManagedPolicy: Equatable, Sendable {
  public struct Version: Equatable, Sendable {
    /// `v1`
    public var id: String
    public var document: PolicyDocument
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
  /// The version in force.
  public var defaultVersion: Version
  /// The others, in the order of their creation; at most four (IAM-21).
  public var otherVersions: [Version]
  /// The number of the newest version ever made; numbers are not used again.
  public var lastVersionNumber: Int
  public var tags: [Tag]

  /// All versions, newest first, as ListPolicyVersions has them.
  public var versions: [Version] {
    (otherVersions + [defaultVersion]).sorted { $0.number > $1.number }
  }

  public func version(_ id: String) -> Version? { versions.first { $0.id == id } }

  public var document: PolicyDocument { defaultVersion.document }
}

extension ManagedPolicy.Version {
  var number: Int { Int(id.dropFirst()) ?? 0 }
}

extension ManagedPolicy {
  mutating func makeDefault(_ version: Version) {
    guard version.id != defaultVersion.id else { return }
    otherVersions.removeAll { $0.id == version.id }
    otherVersions.append(defaultVersion)
    defaultVersion = version
  }
}
