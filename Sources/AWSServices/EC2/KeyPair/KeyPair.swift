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

/// Whether a private key is the one of a public key.
public enum PrivateKey {
  /// - Parameters:
  ///   - text: in PEM, as CreateKeyPair answers it and `ssh-keygen` writes it.
  ///   - publicKey: `ssh-ed25519 AAAA…`
  public static func matches(_ text: String, _ publicKey: String) -> Bool {
    let words = publicKey.split(separator: " ")
    let lines = text.split(whereSeparator: \.isNewline)
    guard words.count >= 2, let blob = Base64.decode(Array(words[1].utf8)),
      let number = KeyEncoding.strings(in: blob)?.last, lines.count > 2,
      lines.first?.hasPrefix("-----BEGIN ") == true, lines.last?.hasPrefix("-----END ") == true,
      let body = Base64.decode(Array(lines.dropFirst().dropLast().joined().utf8))
    else { return false }
    // Both kinds of private key hold the public one's number as it is.
    return contains(body, number.drop { $0 == 0 })
  }

  /// A private and a public key, as `ssh-keygen` makes them.
  public static func generate(
    _ type: KeyPair.KeyType, random: inout RandomSource
  ) -> (privateKey: String, publicKey: String) {
    let key = NewKey(type, random: &random)
    return (key.material, key.publicKey)
  }

  private static func contains(_ bytes: [UInt8], _ part: ArraySlice<UInt8>) -> Bool {
    guard let first = part.first, bytes.count >= part.count else { return false }
    return bytes.indices.dropLast(part.count - 1).contains { start in
      bytes[start] == first && bytes[start..<start + part.count].elementsEqual(part)
    }
  }
}

extension Quota {
  static let keyPairs = 5000
}
