import DataPlane
import Documents
import NetworkModel

extension KeyPair {
  func document(in cloud: Cloud) -> Members {
    [
      "KeyPairId": Value(id), "KeyType": .string(type.rawValue), "Tags": Value(tags),
      "CreateTime": Value(createdAt), "KeyName": .string(keyName),
      "KeyFingerprint": .string(fingerprint),
    ]
  }
}
