/// Small numbers in as few bits as the largest needs, in Parquet's hybrid of runs and groups of eight.
enum BitPacking {
  static func runs(
    _ cursor: inout ByteCursor, width: Int, count: Int
  ) throws(ParquetDamage) -> [UInt64] {
    var numbers: [UInt64] = []
    while numbers.count < count {
      let head = try cursor.count()
      let wanted = count - numbers.count
      if head & 1 == 0 {
        let number = try cursor.fixed((width + 7) / 8)
        guard head > 0 else { throw ParquetDamage() }
        numbers += repeatElement(number, count: min(head >> 1, wanted))
      } else {
        let groups = head >> 1
        guard groups > 0 else { throw ParquetDamage() }
        // The last group of a page may be cut short.
        let bytes = try cursor.slice(min(groups * width, cursor.left))
        let available = width == 0 ? wanted : bytes.count * 8 / width
        let found = min(groups * 8, wanted, available)
        guard found > 0 else { throw ParquetDamage() }
        numbers += Self.numbers(in: bytes, width: width, count: found)
      }
    }
    return numbers
  }

  /// There are bytes enough for so many numbers.
  static func numbers(in bytes: ArraySlice<UInt8>, width: Int, count: Int) -> [UInt64] {
    guard width > 0 else { return Array(repeating: 0, count: count) }
    return [UInt64](unsafeUninitializedCapacity: count) { numbers, filled in
      bytes.withUnsafeBufferPointer { bytes in
        // Bits that were taken up and belong to the next numbers: 64 of a number and 7 of a byte.
        var (pending, held, next) = (UInt128(0), 0, 0)
        let mask = UInt64.max >> UInt64(64 - width)
        for index in 0..<count {
          while held < width {
            pending |= UInt128(bytes[next]) << UInt128(held)
            held += 8
            next += 1
          }
          numbers[index] = UInt64(truncatingIfNeeded: pending) & mask
          pending >>= UInt128(width)
          held -= width
        }
      }
      filled = count
    }
  }
}

/// Numbers as differences from one to the next, in blocks (Parquet's DELTA_BINARY_PACKED).
enum DeltaPacking {
  static func numbers(_ cursor: inout ByteCursor, atMost most: Int) throws(ParquetDamage) -> [Int] {
    let blockSize = try cursor.count()
    let miniblocks = try cursor.count()
    let total = try cursor.count()
    var last = try cursor.zigzag()
    guard total <= most, miniblocks > 0, blockSize > 0, blockSize % miniblocks == 0 else {
      throw ParquetDamage()
    }
    let size = blockSize / miniblocks
    guard size % 8 == 0, size <= 1 << 16 else { throw ParquetDamage() }
    var numbers: [Int] = total > 0 ? [last] : []
    while numbers.count < total {
      let least = try cursor.zigzag()
      let widths = Array(try cursor.slice(miniblocks))
      for width in widths where numbers.count < total {
        guard width <= 64 else { throw ParquetDamage() }
        let bytes = try cursor.slice(size / 8 * Int(width))
        let count = min(size, total - numbers.count)
        for delta in BitPacking.numbers(in: bytes, width: Int(width), count: count) {
          last = last &+ least &+ Int(truncatingIfNeeded: delta)
          numbers.append(last)
        }
      }
    }
    return numbers
  }
}

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
