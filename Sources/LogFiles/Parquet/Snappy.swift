/// Data as Snappy packs it: literals, and copies of what came before.
enum Snappy {
  static func unpacked(
    _ packed: ArraySlice<UInt8>, limit: Int
  ) throws(ParquetDamage) -> [UInt8] {
    var cursor = ByteCursor(packed)
    let size = try cursor.count()
    guard size <= limit else { throw ParquetDamage() }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(size)
    while bytes.count < size {
      let tag = try cursor.byte()
      let high = Int(tag >> 2)
      switch tag & 3 {
      case 0:
        let count = high < 60 ? high + 1 : Int(try cursor.fixed(high - 59)) + 1
        guard count <= size - bytes.count else { throw ParquetDamage() }
        bytes += try cursor.slice(count)
      case 1:
        let distance = Int(tag >> 5) << 8 | Int(try cursor.byte())
        try copy(high & 7 + 4, distance, &bytes, size)
      case 2: try copy(high + 1, Int(try cursor.fixed(2)), &bytes, size)
      default: try copy(high + 1, Int(try cursor.fixed(4)), &bytes, size)
      }
    }
    return bytes
  }

  private static func copy(
    _ count: Int, _ distance: Int, _ bytes: inout [UInt8], _ size: Int
  ) throws(ParquetDamage) {
    guard distance > 0, distance <= bytes.count, count <= size - bytes.count else {
      throw ParquetDamage()
    }
    for _ in 0..<count { bytes.append(bytes[bytes.count - distance]) }
  }
}
