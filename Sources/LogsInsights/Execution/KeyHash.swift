/// The hash of keys: a wide product folded, the same on every machine.
enum KeyHash {
  static let seed: UInt64 = 0xcbf2_9ce4_8422_2325

  @inline(__always)
  static func mixed(_ hash: UInt64, _ first: UInt64, _ second: UInt64) -> UInt64 {
    let (high, low) = (first ^ hash ^ 0x9e37_79b9_7f4a_7c15).multipliedFullWidth(
      by: second ^ hash &* 0xff51_afd7_ed55_8ccd | 1)
    return high ^ low ^ hash
  }
}
