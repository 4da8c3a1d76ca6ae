import DataPlane
import NetworkModel

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
