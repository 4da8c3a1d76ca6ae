internal import CByteMask

/// Finds where the wildcards of a glob are in many texts of the same bytes.
///
/// Each wildcard takes as little as it can, the last one everything if nothing follows it. Taking
/// the first place of each literal finds a match whenever there is one. Literals are searched for by
/// their first byte, 64 places at a time, and what was seen of a block is kept for the next literal.
struct GlobMatcher {
  /// Literal texts between wildcards, one more than there are wildcards.
  private let literals: [[UInt8]]
  /// For each wildcard where it begins and ends.
  private(set) var places: [Range<Int>]

  // The block that was looked at last, for which byte, and where it stands there.
  private var block = -64
  private var byte: UInt8 = 0
  private var mask: UInt64 = 0

  init(_ literals: [Text]) {
    self.literals = literals.map { Array($0.bytes) }
    places = Array(repeating: 0..<0, count: max(0, literals.count - 1))
  }

  /// Fills `places`; `false` when the text does not match.
  mutating func matches(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Bool {
    guard let first = literals.first,
      var position = end(of: first, in: bytes, range.lowerBound, range.upperBound)
    else { return false }
    let last = literals.count - 1
    for index in 1..<literals.count {
      let literal = literals[index]
      if index == last, literal.isEmpty {
        places[index - 1] = position..<range.upperBound
        return true
      }
      guard let next = end(of: literal, in: bytes, position, range.upperBound) else { return false }
      places[index - 1] = position..<(next - literal.count)
      position = next
    }
    return true
  }

  /// Where the first place of a literal ends.
  private mutating func end(
    of literal: [UInt8], in bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int
  ) -> Int? {
    guard let first = literal.first else { return start }
    var start = start
    while let place = place(of: first, in: bytes, start, end) {
      guard place + literal.count <= end else { return nil }
      var index = 1
      while index < literal.count, bytes[place + index] == literal[index] { index += 1 }
      if index == literal.count { return place + literal.count }
      start = place + 1
    }
    return nil
  }

  private mutating func place(
    of byte: UInt8, in bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int
  ) -> Int? {
    var at = start
    while at < end {
      if byte != self.byte || at < block || at >= block + 64 {
        guard at + 64 <= bytes.count, let base = bytes.baseAddress else {
          return bytes[at..<end].firstIndex(of: byte)
        }
        (block, self.byte, mask) = (at, byte, byte_mask(base + at, byte))
      }
      let rest = mask & (UInt64.max << UInt64(at - block))
      if rest != 0 {
        let place = block + rest.trailingZeroBitCount
        return place < end ? place : nil
      }
      at = block + 64
    }
    return nil
  }
}
