import Foundations

/// Percent-encoding (RFC 3986).
enum URLText {
  /// Everything but unreserved characters is encoded.
  static func encode(_ text: Text) -> Text {
    var result: [UInt8] = []
    for byte in text.bytes {
      if isUnreserved(byte) {
        result.append(byte)
      } else {
        result.append(UInt8(ascii: "%"))
        result += String(byte, radix: 16, uppercase: true).utf8.count == 1 ? [48] : []
        result += Array(String(byte, radix: 16, uppercase: true).utf8)
      }
    }
    return Text(result)
  }

  /// `+` is a space, as in forms; a percent sign without two digits stands for itself.
  static func decode(_ text: Text) -> Text {
    let bytes = Array(text.bytes)
    var result: [UInt8] = []
    var at = 0
    while at < bytes.count {
      if bytes[at] == UInt8(ascii: "%"), at + 2 < bytes.count,
        let high = Hexadecimal.value(of: bytes[at + 1]),
        let low = Hexadecimal.value(of: bytes[at + 2])
      {
        result.append(high << 4 | low)
        at += 3
      } else {
        result.append(bytes[at] == UInt8(ascii: "+") ? UInt8(ascii: " ") : bytes[at])
        at += 1
      }
    }
    return Text(result)
  }

  private static func isUnreserved(_ byte: UInt8) -> Bool {
    Number.isDigit(byte) || (byte | 0x20 >= 97 && byte | 0x20 <= 122) || "-._~".utf8.contains(byte)
  }
}
