/// A set of bytes, as `[a-z]` names them.
struct ByteSet: Equatable, Sendable {
  private var low: (UInt64, UInt64) = (0, 0)
  private var high: (UInt64, UInt64) = (0, 0)

  func contains(_ byte: UInt8) -> Bool {
    let bit = UInt64(1) << UInt64(byte & 63)
    return switch byte >> 6 {
    case 0: low.0 & bit != 0
    case 1: low.1 & bit != 0
    case 2: high.0 & bit != 0
    default: high.1 & bit != 0
    }
  }

  mutating func insert(_ byte: UInt8) {
    let bit = UInt64(1) << UInt64(byte & 63)
    switch byte >> 6 {
    case 0: low.0 |= bit
    case 1: low.1 |= bit
    case 2: high.0 |= bit
    default: high.1 |= bit
    }
  }

  mutating func insert(_ bytes: ClosedRange<UInt8>) {
    for byte in bytes { insert(byte) }
  }

  mutating func remove(_ byte: UInt8) {
    let bit = UInt64(1) << UInt64(byte & 63)
    switch byte >> 6 {
    case 0: low.0 &= ~bit
    case 1: low.1 &= ~bit
    case 2: high.0 &= ~bit
    default: high.1 &= ~bit
    }
  }

  var inverted: ByteSet {
    var set = ByteSet()
    set.low = (~low.0, ~low.1)
    set.high = (~high.0, ~high.1)
    return set
  }

  static func == (left: ByteSet, right: ByteSet) -> Bool {
    left.low == right.low && left.high == right.high
  }
}

extension ByteSet {
  /// The class of that name, as in `[[:digit:]]`; of ASCII only.
  init?(characterClass name: String) {
    let upper = UInt8(ascii: "A")...UInt8(ascii: "Z")
    let lower = UInt8(ascii: "a")...UInt8(ascii: "z")
    let contains: (UInt8) -> Bool
    switch name {
    case "digit": contains = \.isDigit
    case "alpha": contains = \.isLetter
    case "alnum": contains = { $0.isLetter || $0.isDigit }
    case "upper": contains = { upper.contains($0) }
    case "lower": contains = { lower.contains($0) }
    case "space": contains = { $0 == 32 || (9...13).contains($0) }
    case "blank": contains = \.isBlank
    case "punct": contains = { (33...126).contains($0) && !$0.isLetter && !$0.isDigit }
    case "print": contains = { (32...126).contains($0) }
    case "graph": contains = { (33...126).contains($0) }
    case "cntrl": contains = { $0 < 32 || $0 == 127 }
    case "xdigit":
      contains = { $0.isDigit || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains($0 | 0x20) }
    case "word": contains = \.continuesName
    default: return nil
    }
    for byte in UInt8.min...127 where contains(byte) { insert(byte) }
  }
}
