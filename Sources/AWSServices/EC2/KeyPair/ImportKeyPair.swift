import AWSModel
import DataPlane
import Documents
import NetworkModel

enum ImportKeyPair: Operation {
  static let description = OperationDescription(
    .ec2, "ImportKeyPair",
    "Takes a public key of one's own.",
    input: """
      TagSpecifications:[TagSpecification](TagSpecification) DryRun:bool KeyName*:str
      PublicKeyMaterial*:blob
      """,
    output: """
      KeyFingerprint:str KeyName:str KeyPairId:str Tags:[Tag](tagSet)
      """)

  static func perform(
    _ request: Request, on cloud: inout Cloud
  ) throws(AWSError) -> Members {
    let tags = try request.tags(for: KeyPair.self)
    let name = try request.required("KeyName")
    try cloud.checkNewKeyName(name)
    let key = try ImportedKey(request.required("PublicKeyMaterial"))
    let pair = KeyPair(
      id: cloud.newID(), keyName: name, type: key.type, fingerprint: key.fingerprint,
      publicKey: key.publicKey, createdAt: cloud.now, tags: tags)
    cloud.keyPairs.insert(pair)
    return [
      "KeyFingerprint": .string(key.fingerprint), "KeyName": .string(name),
      "KeyPairId": Value(pair.id), "Tags": Value(tags),
    ]
  }
}
