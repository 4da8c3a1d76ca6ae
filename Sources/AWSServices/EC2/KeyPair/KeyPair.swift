import AWSModel
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

extension Cloud {
  func findKeyPair(named name: String) throws(AWSError) -> KeyPair {
    guard let key = self[KeyPair.self].first(where: { $0.keyName == name }) else {
      throw AWSError("InvalidKeyPair.NotFound", "The key pair '\(name)' does not exist")
    }
    return key
  }

  /// A name that is free: 1 to 255 ASCII characters.
  func checkNewKeyName(_ name: String) throws(AWSError) {
    guard (1...255).contains(name.utf8.count), name.utf8.allSatisfy({ (32...126).contains($0) })
    else {
      throw .invalidValue(
        name, for: "keyName", because: "A name is 1 to 255 ASCII characters.")
    }
    guard !self[KeyPair.self].contains(where: { $0.keyName == name }) else {
      throw AWSError("InvalidKeyPair.Duplicate", "The key pair '\(name)' already exists")
    }
    guard self[KeyPair.self].count < Quota.keyPairs else {
      throw .limitExceeded("KeyPairLimitExceeded", "key pairs")
    }
  }
}

enum CreateKeyPair: Operation {
  static let description = OperationDescription(
    .ec2, "CreateKeyPair",
    "Makes a key pair and tells its private key, once.")

  static func perform(
    _ request: Request, on cloud: inout Cloud
  ) throws(AWSError) -> JSONObject {
    let tags = try request.tags(for: KeyPair.self)
    let name = try request.required("KeyName")
    try cloud.checkNewKeyName(name)
    let typeName = request.string("KeyType") ?? "rsa"
    guard let type = KeyPair.KeyType(rawValue: typeName) else {
      throw .invalidValue(typeName, for: "keyType", because: "Use rsa or ed25519.")
    }
    switch request.string("KeyFormat") ?? "pem" {
    case "pem": break
    case "ppk": throw .notSimulated("keys in PuTTY's format")
    case let format: throw .invalidValue(format, for: "keyFormat", because: "Use pem or ppk.")
    }
    let id: ResourceID<KeyPair> = cloud.newID()
    var random = RandomSource(seed: cloud.fabric.trafficSeed, stream: "key pair \(id)")
    let key = NewKey(type, random: &random)
    cloud[KeyPair.self].insert(
      KeyPair(
        id: id, keyName: name, type: type, fingerprint: key.fingerprint, publicKey: key.publicKey,
        createdAt: cloud.now, tags: tags))
    return [
      "KeyPairId": JSONValue(id), "Tags": JSONValue(tags), "KeyName": .string(name),
      "KeyFingerprint": .string(key.fingerprint), "KeyMaterial": .string(key.material),
    ]
  }
}

enum ImportKeyPair: Operation {
  static let description = OperationDescription(
    .ec2, "ImportKeyPair",
    "Takes a public key of one's own.")

  static func perform(
    _ request: Request, on cloud: inout Cloud
  ) throws(AWSError) -> JSONObject {
    let tags = try request.tags(for: KeyPair.self)
    let name = try request.required("KeyName")
    try cloud.checkNewKeyName(name)
    let key = try ImportedKey(request.required("PublicKeyMaterial"))
    let pair = KeyPair(
      id: cloud.newID(), keyName: name, type: key.type, fingerprint: key.fingerprint,
      publicKey: key.publicKey, createdAt: cloud.now, tags: tags)
    cloud[KeyPair.self].insert(pair)
    return [
      "KeyFingerprint": .string(key.fingerprint), "KeyName": .string(name),
      "KeyPairId": JSONValue(pair.id), "Tags": JSONValue(tags),
    ]
  }
}

enum DescribeKeyPairs: Operation {
  static let description = OperationDescription(
    .ec2, "DescribeKeyPairs",
    "Lists key pairs.")

  static func perform(
    _ request: Request, on cloud: inout Cloud
  ) throws(AWSError) -> JSONObject {
    let filters = try FilterSet(
      request, "Filters", knowing: KeyPair.filters, tags: { $0.tags })
    let names = request.strings("KeyNames")
    let ids = request.strings("KeyPairIds")
    var pairs = ids.isEmpty && names.isEmpty ? Array(cloud[KeyPair.self]) : []
    for name in names { pairs.append(try cloud.findKeyPair(named: name)) }
    pairs += try cloud.find(all: ids, as: KeyPair.self)
    let documents = pairs.filter { filters.accepts($0, in: cloud) }.map { pair -> JSONValue in
      var document = pair.document(in: cloud)
      guard request.flag("IncludePublicKey") == true else { return .object(document) }
      document["PublicKey"] = .string("\(pair.publicKey) \(pair.keyName)")
      let order = [
        "KeyPairId", "KeyType", "Tags", "PublicKey", "CreateTime", "KeyName", "KeyFingerprint",
      ]
      return .object(JSONObject(order.compactMap { name in document[name].map { (name, $0) } }))
    }
    return ["KeyPairs": .array(documents)]
  }
}

enum DeleteKeyPair: Operation {
  static let description = OperationDescription(
    .ec2, "DeleteKeyPair",
    "Deletes a key pair; instances keep its public key.")

  static func perform(
    _ request: Request, on cloud: inout Cloud
  ) throws(AWSError) -> JSONObject {
    let name = request.string("KeyName")
    let id = request.string("KeyPairId")
    guard name != nil || id != nil else { throw .missingParameter("KeyName") }
    let pair = cloud[KeyPair.self].first { $0.keyName == name || $0.id.rawValue == id }
    // Nothing to delete is no error here.
    guard let pair else { return ["Return": true] }
    cloud[KeyPair.self][pair.id] = nil
    return ["Return": true, "KeyPairId": JSONValue(pair.id)]
  }
}
