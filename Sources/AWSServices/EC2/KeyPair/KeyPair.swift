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
  func document(in cloud: Cloud) -> JSONObject {
    [
      "KeyPairId": JSONValue(id), "KeyType": .string(type.rawValue), "Tags": JSONValue(tags),
      "CreateTime": JSONValue(createdAt), "KeyName": .string(keyName),
      "KeyFingerprint": .string(fingerprint),
    ]
  }
}

extension KeyPair: StoredResource {
  static var noun: String { "key pair" }
  static var notFoundCode: String { "InvalidKeyPair.NotFound" }
  static var malformedCode: String { "InvalidParameterValue" }
  static let members: Set = ["KeyPairId", "KeyName"]

  /// By its id, or by the name that instances are launched with.
  static func references(for member: String, in cloud: Cloud) -> [ResourceReference] {
    switch member {
    case "KeyName": all(in: cloud).map { ResourceReference($0.keyName, name: $0.id.rawValue) }
    case "KeyPairId", "Resource":
      all(in: cloud).map { ResourceReference($0.id.rawValue, name: $0.name) }
    default: []
    }
  }

  static let filters: [ResourceFilter<KeyPair>] = [
    .init("key-pair-id") { item, _ in item.id.rawValue },
    .init("fingerprint") { item, _ in item.fingerprint },
    .init("key-name") { item, _ in item.keyName },
  ]
}

extension Quota {
  static let keyPairs = 5000
}
