/// Base64 as Python's `b64decode` reads it: what is no letter of the alphabet is passed over.
enum PythonBase64 {
  /// `nil` where the padding is wrong, or a letter stands alone.
  static func decode(_ text: String) -> [UInt8]? {
    var bytes: [UInt8] = []
    var bits: UInt32 = 0
    var letters = 0
    var padding = 0
    for byte in text.utf8 {
      guard byte < 0x80 else { return nil }
      if byte == UInt8(ascii: "=") {
        padding += 1
        if letters >= 2, letters + padding >= 4 { return bytes }
        continue
      }
      guard let sextet = sextet(of: byte) else { continue }
      padding = 0
      bits = bits << 6 | UInt32(sextet)
      letters += 1
      if letters > 1 {
        bytes.append(UInt8(truncatingIfNeeded: bits >> UInt32(2 * (4 - letters))))
      }
      if letters == 4 { letters = 0 }
    }
    return letters == 0 ? bytes : nil
  }

  private static func sextet(of byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): byte - UInt8(ascii: "A")
    case UInt8(ascii: "a")...UInt8(ascii: "z"): byte - UInt8(ascii: "a") + 26
    case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0") + 52
    case UInt8(ascii: "+"): 62
    case UInt8(ascii: "/"): 63
    default: nil
    }
  }
}
