import DataPlane
import Documents
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

extension KeyPair {
  func document(in cloud: Cloud) -> Members {
    [
      "KeyPairId": Value(id), "KeyType": .string(type.rawValue), "Tags": Value(tags),
      "CreateTime": Value(createdAt), "KeyName": .string(keyName),
      "KeyFingerprint": .string(fingerprint),
    ]
  }
}

extension KeyPair: TabledResource {
  static var table: WritableKeyPath<Cloud, ResourceTable<KeyPair>> { \.keyPairs }
  static var noun: String { "key pair" }
  static var notFoundCode: String { "InvalidKeyPair.NotFound" }
  static var malformedCode: String { "InvalidParameterValue" }

  static let filters: [ResourceFilter<KeyPair>] = [
    .init("key-pair-id") { item, _ in item.id.rawValue },
    .init("fingerprint") { item, _ in item.fingerprint },
    .init("key-name") { item, _ in item.keyName },
  ]
}
