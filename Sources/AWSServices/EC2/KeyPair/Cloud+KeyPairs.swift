import AWSModel
import DataPlane
import NetworkModel

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
