import AWSModel
import DataPlane
import Documents
import Foundations
import NetworkModel

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
