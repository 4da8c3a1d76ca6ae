/// Backslash escapes, as `echo -e`, `printf` and `$'…'` read them.
enum Escapes {
  enum Dialect {
    /// Octal numbers are `\0101`, and `\c` ends all output.
    case echo
    /// The same in the arguments of `%b`, where `\101` is a number, too.
    case argument
    /// Octal numbers are `\101`.
    case printf
    /// `$'…'`: `\'` and `\cx`, too.
    case quotes
  }

  /// The text with its escapes replaced; `\c` cuts it off.
  static func expand(
    _ text: String, dialect: Dialect = .echo
  ) -> (text: String, isCutOff: Bool) {
    var result: [UInt8] = []
    var bytes = Array(text.utf8)[...]
    while let byte = bytes.popFirst() {
      guard byte == UInt8(ascii: "\\"), let next = bytes.popFirst() else {
        result.append(byte)
        continue
      }
      switch next {
      case UInt8(ascii: "n"): result.append(10)
      case UInt8(ascii: "t"): result.append(9)
      case UInt8(ascii: "r"): result.append(13)
      case UInt8(ascii: "a"): result.append(7)
      case UInt8(ascii: "b"): result.append(8)
      case UInt8(ascii: "f"): result.append(12)
      case UInt8(ascii: "v"): result.append(11)
      case UInt8(ascii: "e"), UInt8(ascii: "E"): result.append(27)
      case UInt8(ascii: "\\"): result.append(next)
      case UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "?"):
        if dialect == .echo { result.append(byte) }
        result.append(next)
      case UInt8(ascii: "c"):
        guard dialect == .quotes else { return (String(decoding: result, as: UTF8.self), true) }
        if let letter = bytes.popFirst() { result.append(letter & 0x1F) }
      case UInt8(ascii: "x"):
        guard let value = number(&bytes, base: 16, most: 2) else {
          result += [byte, next]
          break
        }
        result.append(UInt8(truncatingIfNeeded: value))
      case UInt8(ascii: "u"), UInt8(ascii: "U"):
        let most = next == UInt8(ascii: "u") ? 4 : 8
        guard let value = number(&bytes, base: 16, most: most),
          let scalar = Unicode.Scalar(value)
        else {
          result += [byte, next]
          break
        }
        result += String(Character(scalar)).utf8
      case UInt8(ascii: "0")...UInt8(ascii: "7"):
        let hasZero = next == UInt8(ascii: "0")
        if dialect == .echo, !hasZero {
          result += [byte, next]
          break
        }
        let most = hasZero && (dialect == .echo || dialect == .argument) ? 3 : 2
        let rest = digits(&bytes, base: 8, most: most)
        let value = rest.reduce(UInt32(next - 48)) { $0 * 8 + $1 }
        result.append(UInt8(truncatingIfNeeded: value))
      default: result += [byte, next]
      }
    }
    return (String(decoding: result, as: UTF8.self), false)
  }

  private static func digits(
    _ bytes: inout ArraySlice<UInt8>, base: UInt32, most: Int
  ) -> [UInt32] {
    var digits: [UInt32] = []
    while digits.count < most, let byte = bytes.first,
      let digit = Character(UnicodeScalar(byte)).hexDigitValue, digit < base
    {
      digits.append(UInt32(digit))
      bytes.removeFirst()
    }
    return digits
  }

  private static func number(
    _ bytes: inout ArraySlice<UInt8>, base: UInt32, most: Int
  ) -> UInt32? {
    let digits = digits(&bytes, base: base, most: most)
    return digits.isEmpty ? nil : digits.reduce(0) { $0 &* base &+ $1 }
  }
}
