/// Digits to base 16.
public enum Hexadecimal {
  /// The value of a digit in upper or lower case.
  @inlinable public static func value(of digit: UInt8) -> UInt8? {
    switch digit {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): digit - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): digit - UInt8(ascii: "a") + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): digit - UInt8(ascii: "A") + 10
    default: nil
    }
  }

  /// Two lower-case digits a byte, in ASCII.
  ///
  /// Not libsodium's, which takes the same time whatever the bytes are: nothing here is secret, and
  /// Logs Insights writes digests by the million.
  public static func encode(_ bytes: [UInt8]) -> [UInt8] {
    [UInt8](unsafeUninitializedCapacity: bytes.count * 2) { text, count in
      for byte in bytes {
        text[count] = digit(byte >> 4)
        text[count + 1] = digit(byte & 15)
        count += 2
      }
    }
  }

  /// Two lower-case digits a byte: `1f51ae`; with a separator `1f:51:ae`.
  public static func text(of bytes: [UInt8], separator: String = "") -> String {
    if separator.isEmpty { return String(decoding: encode(bytes), as: UTF8.self) }
    return bytes.map { String(decoding: encode([$0]), as: UTF8.self) }.joined(separator: separator)
  }

  /// `nil` unless all are digits and their number is even.
  public static func decode(_ text: some Collection<UInt8>) -> [UInt8]? {
    guard text.count % 2 == 0 else { return nil }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.count / 2)
    var digits = text.makeIterator()
    while let first = digits.next(), let second = digits.next() {
      guard let high = value(of: first), let low = value(of: second) else { return nil }
      bytes.append(high << 4 | low)
    }
    return bytes
  }

  private static func digit(_ value: UInt8) -> UInt8 {
    value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "a") + value - 10
  }
}
