import AWSModel
import DataPlane
import Documents
import Foundations
import NetworkModel

enum CreateKeyPair: Operation {
  static let description = OperationDescription(
    .ec2, "CreateKeyPair",
    "Makes a key pair and tells its private key, once.",
    input: """
      KeyName*:str KeyType:enum TagSpecifications:[TagSpecification](TagSpecification) KeyFormat:enum
      DryRun:bool
      """,
    output: """
      KeyPairId:str Tags:[Tag](tagSet) KeyName:str KeyFingerprint:str KeyMaterial:str
      """)

  static func perform(
    _ request: Request, on cloud: inout Cloud
  ) throws(AWSError) -> Members {
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
    cloud.keyPairs.insert(
      KeyPair(
        id: id, keyName: name, type: type, fingerprint: key.fingerprint, publicKey: key.publicKey,
        createdAt: cloud.now, tags: tags))
    return [
      "KeyPairId": Value(id), "Tags": Value(tags), "KeyName": .string(name),
      "KeyFingerprint": .string(key.fingerprint), "KeyMaterial": .string(key.material),
    ]
  }
}
