internal import CByteMask

/// A way to take several values out of one text.
enum Extraction: Sendable {
  /// Literal texts between wildcards, one more than there are wildcards.
  case glob([Text])
  /// Groups of a regular expression by number.
  case groups(RegularExpression, [Int])
  /// `key=value` pairs as a map.
  case logfmt
  /// So many values between commas.
  case csv(Int)
  /// Values of a JSON document by path.
  case json([[FieldName.Step]])

  /// The values of `key=value` pairs by key; quotes hold spaces together.
  static func pairs(in line: ArraySlice<UInt8>) -> Datum {
    var members: [Datum.Member] = []
    var position = line.startIndex
    while position < line.endIndex {
      guard line[position] > 0x20 else {
        position += 1
        continue
      }
      let start = position
      while position < line.endIndex, line[position] > 0x20, line[position] != UInt8(ascii: "=") {
        position += 1
      }
      let key = Text(line[start..<position])
      guard position < line.endIndex, line[position] == UInt8(ascii: "=") else { continue }
      position += 1
      let value = quotedOrBare(line, &position) { $0 <= 0x20 }
      members.append(Datum.Member(name: key, value: .text(value)))
    }
    return .map(members)
  }

  /// The first values of a line of comma-separated values; a doubled quote is a quote.
  static func separated(_ count: Int, in line: ArraySlice<UInt8>) -> [Datum] {
    var values: [Datum] = []
    var position = line.startIndex
    while values.count < count, position <= line.endIndex {
      values.append(.text(quotedOrBare(line, &position) { $0 == UInt8(ascii: ",") }))
      position += 1
    }
    return values + Array(repeating: .null, count: count - values.count)
  }

  private static func quotedOrBare(
    _ line: ArraySlice<UInt8>, _ position: inout Int, until ends: (UInt8) -> Bool
  ) -> Text {
    let quote = UInt8(ascii: "\"")
    guard position < line.endIndex, line[position] == quote else {
      let start = position
      while position < line.endIndex, !ends(line[position]) { position += 1 }
      return Text(line[start..<position])
    }
    var value: [UInt8] = []
    position += 1
    while position < line.endIndex {
      let byte = line[position]
      let next = position + 1 < line.endIndex ? line[position + 1] : nil
      if byte == quote, next != quote { break }
      let isEscape = byte == quote || (byte == UInt8(ascii: "\\") && next == quote)
      value.append(isEscape ? quote : byte)
      position += isEscape ? 2 : 1
    }
    while position < line.endIndex, !ends(line[position]) { position += 1 }
    return Text(value)
  }
}

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
