import DataPlane
public import Foundations
public import NetworkModel

/// A public key that EC2 knows by name, and puts on instances that are launched with it.
public struct KeyPair: Resource {
  public static let idPrefix = "key"
  public static let typeName = "key-pair"

  public enum KeyType: String, Sendable {
    case rsa, ed25519
  }

  public let id: ResourceID<KeyPair>
  public var keyName: String
  public var type: KeyType
  public var fingerprint: String
  /// `ssh-ed25519 AAAA…`, without a comment.
  public var publicKey: String
  public var createdAt: Instant
  public var tags: [Tag]
}
