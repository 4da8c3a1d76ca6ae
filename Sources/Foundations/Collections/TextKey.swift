/// A text by which something is looked up again and again: a resource's id, a text of the lesson.
///
/// Swift hashes texts byte by byte with a cipher, at four hundred instructions for an id; this takes
/// eight bytes at a step. A number that every process draws for itself keeps whoever chooses texts
/// from choosing such as collide.
public struct TextKey: Hashable, Sendable {
  public let text: String

  @inlinable
  public init(_ text: String) { self.text = text }

  public func hash(into hasher: inout Hasher) { text.hash(into: &hasher) }

  /// What a dictionary asks for instead of `hash(into:)`, where a type has it.
  public func _rawHashValue(seed: Int) -> Int {
    let start = Self.secret ^ UInt64(truncatingIfNeeded: seed)
    let hash =
      text.utf8.withContiguousStorageIfAvailable { bytes in
        Self.hash(of: UnsafeRawBufferPointer(bytes), from: start)
      } ?? nil
    return hash.map(Int.init(truncatingIfNeeded:)) ?? text._rawHashValue(seed: seed)
  }

  /// `nil` for what is not ASCII: there, texts of different bytes may be equal.
  private static func hash(of bytes: UnsafeRawBufferPointer, from start: UInt64) -> UInt64? {
    var (hash, seen) = (start ^ UInt64(truncatingIfNeeded: bytes.count), 0 as UInt64)
    var offset = 0
    while offset + 8 <= bytes.count {
      let word = bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
      (hash, seen) = (mixed(hash ^ word), seen | word)
      offset += 8
    }
    var word: UInt64 = 0
    while offset < bytes.count {
      word = word << 8 | UInt64(bytes[offset])
      offset += 1
    }
    guard (seen | word) & 0x8080_8080_8080_8080 == 0 else { return nil }
    return mixed(hash ^ word)
  }

  private static func mixed(_ number: UInt64) -> UInt64 {
    let product = number.multipliedFullWidth(by: 0x9e37_79b9_7f4a_7c15)
    return product.high ^ product.low
  }

  private static let secret = UInt64(truncatingIfNeeded: Hasher().finalize()) | 1
}
