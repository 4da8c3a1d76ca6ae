/// Digits turned into a number eight at a time.
enum DecimalDigits {
  /// The value of up to sixteen digits that end at a place, `nil` when there is none or one of them
  /// is no digit. The sixteen bytes before the place must be readable, whatever they are.
  @inline(__always)
  static func value(endingAt end: UnsafeRawPointer, count: Int) -> Int? {
    if count <= 8 {
      guard count > 0 else { return nil }
      return eight(end - 8, skipped: 8 - count)
    }
    guard let high = eight(end - 16, skipped: 16 - count), let low = eight(end - 8, skipped: 0)
    else { return nil }
    return high &* 100_000_000 &+ low
  }

  /// Eight digits of which the first `skipped` count as zeros. Pairs, then fours, then eights are
  /// joined in all parts of the word at once.
  @inline(__always)
  private static func eight(_ place: UnsafeRawPointer, skipped: Int) -> Int? {
    let word = UInt64(littleEndian: place.loadUnaligned(as: UInt64.self))
    let zeros: UInt64 = 0x3030_3030_3030_3030
    // What is skipped comes first in memory, so it is in the low bytes: made zeros, it is worth
    // nothing.
    let digits = (word ^ zeros) & (UInt64.max &<< UInt64(truncatingIfNeeded: 8 &* skipped))
    guard (digits | (digits &+ 0x0606_0606_0606_0606)) & 0xF0F0_F0F0_F0F0_F0F0 == 0 else {
      return nil
    }
    let pairs = (digits &* 10 &+ digits >> 8) & 0x00FF_00FF_00FF_00FF
    let fours = (pairs &* 100 &+ pairs >> 16) & 0x0000_FFFF_0000_FFFF
    let whole = (fours &* 10_000 &+ fours >> 32) & 0xFFFF_FFFF
    return Int(truncatingIfNeeded: whole)
  }
}
