/// Bytes that are read from front to back; whatever they say, nothing outside them is touched.
struct ByteCursor {
  private let bytes: ArraySlice<UInt8>
  private(set) var position: Int

  init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
    position = bytes.startIndex
  }

  var left: Int { bytes.endIndex - position }

  mutating func byte() throws(ParquetDamage) -> UInt8 {
    guard position < bytes.endIndex else { throw ParquetDamage() }
    defer { position += 1 }
    return bytes[position]
  }

  mutating func slice(_ count: Int) throws(ParquetDamage) -> ArraySlice<UInt8> {
    guard count >= 0, count <= left else { throw ParquetDamage() }
    defer { position += count }
    return bytes[position..<(position + count)]
  }

  /// A number of so many bytes, the lowest first.
  mutating func fixed(_ count: Int) throws(ParquetDamage) -> UInt64 {
    var number: UInt64 = 0
    for (place, byte) in try slice(count).enumerated() {
      number |= UInt64(byte) << (8 * UInt64(place))
    }
    return number
  }

  /// Seven bits a byte, the lowest first.
  mutating func variable() throws(ParquetDamage) -> UInt64 {
    var number: UInt64 = 0
    for shift in stride(from: UInt64(0), to: 70, by: 7) {
      let byte = try byte()
      number |= UInt64(byte & 0x7F) &<< shift
      if byte < 0x80 { return number }
    }
    throw ParquetDamage()
  }

  mutating func zigzag() throws(ParquetDamage) -> Int {
    let number = try variable()
    return Int(bitPattern: UInt(number >> 1)) ^ -Int(number & 1)
  }

  /// A number that counts something, so small.
  mutating func count() throws(ParquetDamage) -> Int {
    guard let count = Int(exactly: try variable()), count <= Int(Int32.max) else {
      throw ParquetDamage()
    }
    return count
  }
}

/// Bytes of a Parquet file do not say what they must.
struct ParquetDamage: Error {}
