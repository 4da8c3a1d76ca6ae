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
