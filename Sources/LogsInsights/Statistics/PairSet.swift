internal import CByteMask

/// Pairs of numbers below 2³² - 1, each once. Open addressing over single words.
struct PairSet: Sendable {
  /// A pair, 0 for free; a power of two long.
  private var table = [UInt64](repeating: 0, count: 64)
  private var count = 0

  /// A pair in one word, which is never 0.
  static func pair(_ first: Int, _ second: Int) -> UInt64 {
    UInt64(truncatingIfNeeded: first &+ 1) << 32 | UInt64(truncatingIfNeeded: second)
  }

  static func first(of pair: UInt64) -> Int { Int(pair >> 32) - 1 }
  static func second(of pair: UInt64) -> Int { Int(pair & 0xFFFF_FFFF) }

  /// All pairs, in no order that means anything.
  var pairs: [UInt64] { table.filter { $0 != 0 } }

  /// Takes in some pairs, and returns which of them were new.
  mutating func insert(_ pairs: [UInt64]) -> [Int] {
    reserve(pairs.count)
    var new: [Int] = []
    let shift = placeShift
    table.withUnsafeMutableBufferPointer { table in
      guard let base = table.baseAddress else { return }
      let mask = table.count - 1
      for (index, pair) in pairs.enumerated() {
        // Fetch what later pairs will look at, so that its memory comes in time.
        if index &+ 16 < pairs.count {
          byte_prefetch(base + Self.place(pairs[index &+ 16], shift))
        }
        var place = Self.place(pair, shift)
        while table[place] != 0, table[place] != pair { place = (place &+ 1) & mask }
        if table[place] == 0 {
          table[place] = pair
          new.append(index)
        }
      }
    }
    count += new.count
    return new
  }

  private mutating func reserve(_ more: Int) {
    var size = table.count
    while (count + more) * 2 > size { size *= 2 }
    guard size > table.count else { return }
    let pairs = pairs
    table = [UInt64](repeating: 0, count: size)
    for pair in pairs {
      var place = Self.place(pair, placeShift)
      while table[place] != 0 { place = (place + 1) & (size - 1) }
      table[place] = pair
    }
  }

  private var placeShift: UInt64 { UInt64(table.count.leadingZeroBitCount + 1) }

  @inline(__always)
  private static func place(_ pair: UInt64, _ shift: UInt64) -> Int {
    Int(truncatingIfNeeded: (pair &* 0x9e37_79b9_7f4a_7c15) &>> shift)
  }
}
