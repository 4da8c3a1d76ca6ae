/// Writes a value that is encoded as one other value.
struct StateSingleValueContainer: SingleValueEncodingContainer {
  let encoder: StateEncoder
  var codingPath: [any CodingKey] { [] }

  func encodeNil() throws { encoder.mark("-") }
  func encode(_ value: Bool) throws { encoder.write(value) }
  func encode(_ value: String) throws { encoder.write(value) }
  func encode(_ value: Int) throws { encoder.write(value) }
  func encode(_ value: UInt64) throws { encoder.write(value) }
  func encode(_ value: some Encodable) throws { try encoder.write(value) }
  func encode(_ value: Double) throws { encoder.write(value.bitPattern) }
  func encode(_ value: Float) throws { encoder.write(Double(value).bitPattern) }
  func encode(_ value: Int8) throws { encoder.write(Int(value)) }
  func encode(_ value: Int16) throws { encoder.write(Int(value)) }
  func encode(_ value: Int32) throws { encoder.write(Int(value)) }
  func encode(_ value: Int64) throws { encoder.write(Int(value)) }
  func encode(_ value: UInt) throws { encoder.write(UInt64(value)) }
  func encode(_ value: UInt8) throws { encoder.write(UInt64(value)) }
  func encode(_ value: UInt16) throws { encoder.write(UInt64(value)) }
  func encode(_ value: UInt32) throws { encoder.write(UInt64(value)) }
}
