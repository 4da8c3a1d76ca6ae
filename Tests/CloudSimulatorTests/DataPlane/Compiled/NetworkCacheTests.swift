import Testing

@testable import CloudSimulator

@Suite struct NetworkCacheTests {
  @Test func `a change of the network is seen by the next packet, in the changed cloud only`() {
    let before = Topology.peeredLab()
    #expect(before.ping("1", "10.2.12.227").isAnswered)
    var after = before
    after.setRules("2", [])
    #expect(!after.ping("1", "10.2.12.227").isAnswered)
    #expect(before.ping("1", "10.2.12.227").isAnswered)
    after.setRules("2", [.icmp(from: .everywhere)])
    #expect(after.ping("1", "10.2.12.227").isAnswered)
  }

  @Test func `what was compiled takes no part in equality and encoding`() throws {
    let fresh = Topology.peeredLab().cloud
    let used = fresh
    _ = used.network
    #expect(fresh == used)
    let names = NameList()
    try fresh.encode(to: NameEncoder(names: names))
    #expect(names.all.contains("networkInterfaces"))
    #expect(!names.all.contains("networkCache"))
  }
}

/// The names under which a value encodes its members.
private final class NameList {
  var all: [String] = []
}

private struct NameEncoder: Encoder {
  let names: NameList
  var codingPath: [any CodingKey] { [] }
  var userInfo: [CodingUserInfoKey: Any] { [:] }

  func container<Key>(keyedBy type: Key.Type) -> KeyedEncodingContainer<Key> {
    KeyedEncodingContainer(Container<Key>(names: names))
  }
  func unkeyedContainer() -> any UnkeyedEncodingContainer { Container<NoKey>(names: names) }
  func singleValueContainer() -> any SingleValueEncodingContainer {
    Container<NoKey>(names: names)
  }

  private enum NoKey: CodingKey {}

  private struct Container<Key: CodingKey>: KeyedEncodingContainerProtocol,
    UnkeyedEncodingContainer, SingleValueEncodingContainer
  {
    let names: NameList
    var codingPath: [any CodingKey] { [] }
    var count: Int { 0 }

    func encodeNil(forKey key: Key) { names.all.append(key.stringValue) }
    func encode(_ value: some Encodable, forKey key: Key) { names.all.append(key.stringValue) }
    func nestedContainer<Nested>(
      keyedBy type: Nested.Type, forKey key: Key
    ) -> KeyedEncodingContainer<Nested> {
      KeyedEncodingContainer(NameEncoder.Container<Nested>(names: names))
    }
    func nestedUnkeyedContainer(forKey key: Key) -> any UnkeyedEncodingContainer { self }
    func superEncoder() -> any Encoder { NameEncoder(names: names) }
    func superEncoder(forKey key: Key) -> any Encoder { NameEncoder(names: names) }
    func encodeNil() {}
    func encode(_ value: some Encodable) {}
    func nestedContainer<Nested>(
      keyedBy type: Nested.Type
    ) -> KeyedEncodingContainer<Nested> {
      KeyedEncodingContainer(NameEncoder.Container<Nested>(names: names))
    }
    func nestedUnkeyedContainer() -> any UnkeyedEncodingContainer { self }
  }
}
