/// Backslash escapes, as `echo -e` and `printf` read them.
enum Escapes {
  /// The text with its escapes replaced; `\c` cuts it off.
  static func expand(_ text: String) -> (text: String, isCutOff: Bool) {
    var result: [UInt8] = []
    var bytes = Array(text.utf8)[...]
    while let byte = bytes.popFirst() {
      guard byte == UInt8(ascii: "\\"), let next = bytes.first else {
        result.append(byte)
        continue
      }
      bytes.removeFirst()
      switch next {
      case UInt8(ascii: "n"): result.append(10)
      case UInt8(ascii: "t"): result.append(9)
      case UInt8(ascii: "r"): result.append(13)
      case UInt8(ascii: "a"): result.append(7)
      case UInt8(ascii: "b"): result.append(8)
      case UInt8(ascii: "f"): result.append(12)
      case UInt8(ascii: "v"): result.append(11)
      case UInt8(ascii: "e"): result.append(27)
      case UInt8(ascii: "\\"): result.append(next)
      case UInt8(ascii: "\""): result.append(next)
      case UInt8(ascii: "c"): return (String(decoding: result, as: UTF8.self), true)
      case UInt8(ascii: "0")...UInt8(ascii: "7"):
        var digits = [next]
        // `\0101` in echo and `\101` in printf are the same letter.
        let most = next == UInt8(ascii: "0") ? 4 : 3
        while digits.count < most, let digit = bytes.first,
          (UInt8(ascii: "0")...UInt8(ascii: "7")).contains(digit)
        {
          digits.append(digit)
          bytes.removeFirst()
        }
        let value = digits.reduce(0) { $0 * 8 + Int($1 - UInt8(ascii: "0")) }
        result.append(UInt8(truncatingIfNeeded: value))
      default: result += [byte, next]
      }
    }
    return (String(decoding: result, as: UTF8.self), false)
  }
}
