/// SplitMix64: the same numbers on every machine.
struct Chance {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
    return mixed ^ mixed >> 31
  }

  mutating func below(_ bound: Int) -> Int { Int(next() >> 11) % bound }

  /// The cube makes a few busy: half of all are of an eighth of them.
  mutating func skewed(_ bound: Int) -> Int {
    let share = Double(next() >> 11) / 9_007_199_254_740_992
    return Int(Double(bound) * (share * share * share))
  }

  /// A few large numbers among many small ones.
  mutating func packets() -> Int {
    let scale = 1 << (next() | 1 << 13).trailingZeroBitCount
    return min(10_000, scale + below(scale))
  }
}
