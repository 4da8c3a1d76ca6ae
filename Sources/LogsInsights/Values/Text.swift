internal import CByteMask
import Foundations

/// UTF-8 bytes of a log line or of a computed value, not copied out of the batch they stand in.
///
/// A `String` would be validated, and compared by canonical equivalence; log text is neither
/// validated nor normalised here: two texts are equal when their bytes are.
struct Text: Hashable, Comparable, Sendable {
  var bytes: ArraySlice<UInt8>

  init(_ bytes: ArraySlice<UInt8>) { self.bytes = bytes }
  init(_ bytes: [UInt8]) { self.bytes = bytes[...] }
  init(_ string: some StringProtocol) { self.bytes = Array(string.utf8)[...] }

  var string: String { String(decoding: bytes, as: UTF8.self) }
  var isEmpty: Bool { bytes.isEmpty }

  /// The same text in storage of its own, so that keeping it does not keep a whole batch.
  var compacted: Text { Text(Array(bytes)) }

  /// In the order of code points, which in UTF-8 is the order of bytes.
  static func < (left: Text, right: Text) -> Bool {
    left.bytes.lexicographicallyPrecedes(right.bytes)
  }

  func contains(_ needle: Text) -> Bool { firstRange(of: needle, from: bytes.startIndex) != nil }

  func hasPrefix(_ prefix: Text) -> Bool { bytes.starts(with: prefix.bytes) }

  func hasSuffix(_ suffix: Text) -> Bool {
    bytes.count >= suffix.bytes.count && bytes.suffix(suffix.bytes.count) == suffix.bytes
  }

  /// Where `needle` first stands at or after an index of `bytes`.
  func firstRange(of needle: Text, from start: Int) -> Range<Int>? {
    ByteSearch.firstRange(of: needle.bytes, in: bytes, from: start)
  }
}

extension Text: ExpressibleByStringLiteral {
  init(stringLiteral value: StaticString) {
    self.init(value.withUTF8Buffer { Array($0) })
  }
}

extension IPAddress {
  init?(_ text: Text) { self.init(parsing: text.bytes.span) }
}

extension AddressBlock {
  init?(_ text: Text) { self.init(parsing: text.string) }
}

/// Finding bytes in bytes.
enum ByteSearch {
  /// The first place of `needle` in `haystack` at or after `start`; an empty needle is everywhere.
  static func firstRange(
    of needle: ArraySlice<UInt8>, in haystack: ArraySlice<UInt8>, from start: Int
  ) -> Range<Int>? {
    guard let first = needle.first else {
      return start <= haystack.endIndex ? start..<start : nil
    }
    let base = haystack.startIndex
    let text = haystack.span
    let sought = needle.span
    let length = sought.count
    guard text.count >= length else { return nil }
    var at = start - base
    let last = text.count - length
    while at <= last {
      if text[at] == first {
        var matched = 1
        while matched < length, text[at + matched] == sought[matched] { matched += 1 }
        if matched == length { return (base + at)..<(base + at + length) }
      }
      at += 1
    }
    return nil
  }
}

/// Text that is searched for in many bytes: 64 places at a time are tried by its first and last byte.
struct ByteNeedle: Sendable {
  private let bytes: [UInt8]

  /// At least two bytes.
  init?(_ text: Text) {
    guard text.bytes.count >= 2 else { return nil }
    bytes = Array(text.bytes)
  }

  var count: Int { bytes.count }

  /// The first place in a range of some bytes.
  func first(in text: Span<UInt8>, _ range: Range<Int>) -> Int? {
    text.withUnsafeBufferPointer { text in
      text.baseAddress.flatMap { first($0, range) }
    }
  }

  private func first(_ text: UnsafePointer<UInt8>, _ range: Range<Int>) -> Int? {
    let last = bytes.count - 1
    let (firstByte, lastByte) = (bytes[0], bytes[last])
    var block = UInt64(range.lowerBound)
    let end = UInt64(max(range.lowerBound, range.upperBound - last))
    while case var places = byte_pairs(text, &block, end, firstByte, lastByte, UInt64(last)),
      places != 0
    {
      while places != 0 {
        let place = Int(block) + places.trailingZeroBitCount
        if isHere(text + place) { return place }
        places &= places &- 1
      }
      block += 64
    }
    var at = Int(block)
    while at + last < range.upperBound {
      if text[at] == firstByte, isHere(text + at) { return at }
      at += 1
    }
    return nil
  }

  private func isHere(_ place: UnsafePointer<UInt8>) -> Bool {
    for index in bytes.indices where place[index] != bytes[index] { return false }
    return true
  }
}
