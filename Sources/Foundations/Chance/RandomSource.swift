/// Chance that replays: SplitMix64, frozen by the vectors of its test.
///
/// Each use draws from a stream of its own, so that more background traffic never changes the next
/// resource id.
@frozen
public struct RandomSource: RandomNumberGenerator, Equatable, Sendable {
  @usableFromInline var state: UInt64

  public init(seed: UInt64, stream: String) {
    // FNV-1a of the stream's name sets streams of one seed apart.
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in stream.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    state = seed ^ hash
  }

  @inlinable public mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
    return mixed ^ (mixed >> 31)
  }

  /// A number in the range; written out, since the standard library's algorithm may change.
  @inlinable public mutating func integer(in range: ClosedRange<Int>) -> Int {
    range.lowerBound + Int(next() % UInt64(range.count))
  }

  @inlinable public mutating func element<Element>(of elements: [Element]) -> Element {
    elements[integer(in: 0...elements.count - 1)]
  }

  /// Lower-case hexadecimal digits, as in resource ids.
  public mutating func hexadecimal(digits: Int) -> String {
    text(of: "0123456789abcdef", count: digits)
  }

  /// Decimal digits, as CloudWatch's ids and tokens have them.
  public mutating func decimal(digits: Int) -> String { text(of: "0123456789", count: digits) }

  /// Characters of IAM's unique ids.
  public mutating func base32(digits: Int) -> String {
    text(of: "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567", count: digits)
  }

  /// - Parameter alphabet: ASCII.
  private mutating func text(of alphabet: StaticString, count: Int) -> String {
    let letters = UnsafeBufferPointer(start: alphabet.utf8Start, count: alphabet.utf8CodeUnitCount)
    return String(unsafeUninitializedCapacity: count) { bytes in
      for index in 0..<count { bytes[index] = letters[integer(in: 0...letters.count - 1)] }
      return count
    }
  }
}

/// The seed of a session that was begun with an enrolment token.
///
/// Whoever has a token of their own gets ids, addresses and timings of their own, so a session that
/// was copied shows whose it is.
public enum EnrolmentSeed {
  /// The first 52 bits of a digest: a number that every reader of JSON has; never 0.
  public static func seed(ofToken token: String) -> UInt64 {
    let digest = MessageDigest.sha256(Array("vpclab enrolment 1\n\(token)".utf8))
    let number = digest.prefix(8).reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
    return max(1, number >> 12)
  }
}
