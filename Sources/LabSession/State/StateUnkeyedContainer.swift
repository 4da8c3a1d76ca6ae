/// Writes the elements of a list, each after a mark, so that the count is part of the bytes.
struct StateUnkeyedContainer: UnkeyedEncodingContainer {
  let encoder: StateEncoder
  var codingPath: [any CodingKey] { [] }
  private(set) var count = 0

  init(encoder: StateEncoder) {
    self.encoder = encoder
    encoder.mark("[")
  }

  private mutating func next() {
    count += 1
    encoder.mark(",")
  }

  mutating func encodeNil() throws {
    next()
    encoder.mark("-")
  }
  mutating func encode(_ value: Bool) throws {
    next()
    encoder.write(value)
  }
  mutating func encode(_ value: String) throws {
    next()
    encoder.write(value)
  }
  mutating func encode(_ value: Int) throws {
    next()
    encoder.write(value)
  }
  mutating func encode(_ value: UInt64) throws {
    next()
    encoder.write(value)
  }
  mutating func encode(_ value: some Encodable) throws {
    next()
    try encoder.write(value)
  }
  mutating func encode(_ value: Double) throws { try encode(value.bitPattern) }
  mutating func encode(_ value: Float) throws { try encode(Double(value)) }
  mutating func encode(_ value: Int8) throws { try encode(Int(value)) }
  mutating func encode(_ value: Int16) throws { try encode(Int(value)) }
  mutating func encode(_ value: Int32) throws { try encode(Int(value)) }
  mutating func encode(_ value: Int64) throws { try encode(Int(value)) }
  mutating func encode(_ value: UInt) throws { try encode(UInt64(value)) }
  mutating func encode(_ value: UInt8) throws { try encode(UInt64(value)) }
  mutating func encode(_ value: UInt16) throws { try encode(UInt64(value)) }
  mutating func encode(_ value: UInt32) throws { try encode(UInt64(value)) }

  mutating func nestedContainer<Key: CodingKey>(keyedBy keyType: Key.Type)
    -> KeyedEncodingContainer<Key>
  {
    next()
    return encoder.container(keyedBy: keyType)
  }
  mutating func nestedUnkeyedContainer() -> any UnkeyedEncodingContainer {
    next()
    return encoder.unkeyedContainer()
  }
  func superEncoder() -> any Encoder { encoder }
}
