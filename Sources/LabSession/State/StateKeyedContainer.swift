/// Writes the properties of one value, each with its name.
struct StateKeyedContainer<Key: CodingKey>: KeyedEncodingContainerProtocol {
  let encoder: StateEncoder
  var codingPath: [any CodingKey] { [] }

  init(encoder: StateEncoder) {
    self.encoder = encoder
    encoder.mark("{")
  }

  func encodeNil(forKey key: Key) throws {
    encoder.write(key.stringValue)
    encoder.mark("-")
  }
  func encode(_ value: Bool, forKey key: Key) throws {
    encoder.write(key.stringValue)
    encoder.write(value)
  }
  func encode(_ value: String, forKey key: Key) throws {
    encoder.write(key.stringValue)
    encoder.write(value)
  }
  func encode(_ value: Int, forKey key: Key) throws {
    encoder.write(key.stringValue)
    encoder.write(value)
  }
  func encode(_ value: UInt64, forKey key: Key) throws {
    encoder.write(key.stringValue)
    encoder.write(value)
  }
  func encode(_ value: some Encodable, forKey key: Key) throws {
    encoder.write(key.stringValue)
    try encoder.write(value, named: key.stringValue)
  }
  func encode(_ value: Double, forKey key: Key) throws { try encode(value.bitPattern, forKey: key) }
  func encode(_ value: Float, forKey key: Key) throws { try encode(Double(value), forKey: key) }
  func encode(_ value: Int8, forKey key: Key) throws { try encode(Int(value), forKey: key) }
  func encode(_ value: Int16, forKey key: Key) throws { try encode(Int(value), forKey: key) }
  func encode(_ value: Int32, forKey key: Key) throws { try encode(Int(value), forKey: key) }
  func encode(_ value: Int64, forKey key: Key) throws { try encode(Int(value), forKey: key) }
  func encode(_ value: UInt, forKey key: Key) throws { try encode(UInt64(value), forKey: key) }
  func encode(_ value: UInt8, forKey key: Key) throws { try encode(UInt64(value), forKey: key) }
  func encode(_ value: UInt16, forKey key: Key) throws { try encode(UInt64(value), forKey: key) }
  func encode(_ value: UInt32, forKey key: Key) throws { try encode(UInt64(value), forKey: key) }

  func nestedContainer<Nested: CodingKey>(keyedBy keyType: Nested.Type, forKey key: Key)
    -> KeyedEncodingContainer<Nested>
  {
    encoder.write(key.stringValue)
    return encoder.container(keyedBy: keyType)
  }
  func nestedUnkeyedContainer(forKey key: Key) -> any UnkeyedEncodingContainer {
    encoder.write(key.stringValue)
    return encoder.unkeyedContainer()
  }
  func superEncoder() -> any Encoder { encoder }
  func superEncoder(forKey key: Key) -> any Encoder { encoder }
}
