/// Texts written so that the shell reads them as one word again.
enum ShellQuoting {
  /// As `printf %q` writes them: with backslashes, or as `$'…'` where control characters are.
  static func escaped(_ text: String) -> String {
    guard !text.isEmpty else { return "''" }
    if text.utf8.contains(where: { $0 < 32 || $0 == 127 }) { return dollarQuoted(text) }
    var bytes: [UInt8] = []
    for (index, byte) in text.utf8.enumerated() {
      let isSpecial =
        " \t!\"$&'()*,;<>?[\\]^`{|}".utf8.contains(byte)
        || index == 0 && (byte == UInt8(ascii: "#") || byte == UInt8(ascii: "~"))
      if isSpecial { bytes.append(UInt8(ascii: "\\")) }
      bytes.append(byte)
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// As `${NAME@Q}`, `set` and `declare -p` of arrays' keys write them.
  static func quoted(_ text: String) -> String {
    if text.utf8.contains(where: { $0 < 32 || $0 == 127 }) { return dollarQuoted(text) }
    var bytes = [UInt8(ascii: "'")]
    for byte in text.utf8 {
      if byte == UInt8(ascii: "'") { bytes += "'\\''".utf8 } else { bytes.append(byte) }
    }
    return String(decoding: bytes + [UInt8(ascii: "'")], as: UTF8.self)
  }

  /// Quoted where it must be.
  static func ifNeeded(_ text: String) -> String {
    let isPlain =
      !text.isEmpty
      && text.utf8.allSatisfy { $0.continuesName || $0 >= 128 || "%+,-./:=@^".utf8.contains($0) }
    return isPlain ? text : quoted(text)
  }

  /// In double quotes, as `declare -p` writes values.
  static func doubleQuoted(_ text: String) -> String {
    if text.utf8.contains(where: { $0 < 32 || $0 == 127 }) { return dollarQuoted(text) }
    var bytes = [UInt8(ascii: "\"")]
    for byte in text.utf8 {
      if "\"\\$`".utf8.contains(byte) { bytes.append(UInt8(ascii: "\\")) }
      bytes.append(byte)
    }
    return String(decoding: bytes + [UInt8(ascii: "\"")], as: UTF8.self)
  }

  private static func dollarQuoted(_ text: String) -> String {
    var bytes = Array("$'".utf8)
    for byte in text.utf8 {
      switch byte {
      case 7: bytes += "\\a".utf8
      case 8: bytes += "\\b".utf8
      case 9: bytes += "\\t".utf8
      case 10: bytes += "\\n".utf8
      case 11: bytes += "\\v".utf8
      case 12: bytes += "\\f".utf8
      case 13: bytes += "\\r".utf8
      case 27: bytes += "\\E".utf8
      case UInt8(ascii: "'"), UInt8(ascii: "\\"): bytes += [UInt8(ascii: "\\"), byte]
      case 0..<32, 127:
        let octal = String(byte, radix: 8)
        bytes += ("\\" + String(repeating: "0", count: 3 - octal.utf8.count) + octal).utf8
      default: bytes.append(byte)
      }
    }
    return String(decoding: bytes + [UInt8(ascii: "'")], as: UTF8.self)
  }

  /// `${NAME@Q}` and its relatives.
  static func transformed(_ text: String, _ letter: UInt8) -> String {
    switch letter {
    case UInt8(ascii: "Q"), UInt8(ascii: "K"), UInt8(ascii: "k"): quoted(text)
    case UInt8(ascii: "U"): text.uppercased()
    case UInt8(ascii: "L"): text.lowercased()
    case UInt8(ascii: "u"):
      text.unicodeScalars.first.map {
        String(Character($0)).uppercased() + String(text.unicodeScalars.dropFirst())
      } ?? text
    case UInt8(ascii: "E"): Escapes.expand(text, dialect: .quotes).text
    default: text
    }
  }
}
