/// The one choke point between foreign text and a terminal.
///
/// Names, commands, answers and file contents come from people and files we do not know; a terminal
/// obeys what it is shown. The rule looks at single characters and never at sequences, so there is
/// no unterminated sequence to be clever about. Our own colours are added afterwards.
public enum DisplayText {
  /// The text with every character that could command a terminal, turn the direction of writing or
  /// hide itself written as a visible escape: `\x1b`, `\u{202e}`. Only newline and tab stay.
  public static func sanitized(_ text: String) -> String {
    let isHarmless = text.utf8.allSatisfy { byte in
      (0x20...0x7E).contains(byte) || byte == 0x0A || byte == 0x09
    }
    if isHarmless { return text }
    var shown = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if scalar.isSafeToShow {
        shown.append(scalar)
      } else {
        shown.append(contentsOf: escape(scalar).unicodeScalars)
      }
    }
    return String(shown)
  }

  /// The same for bytes: those that are no UTF-8 are written `\xff`.
  public static func sanitized(bytes: some Sequence<UInt8>) -> String {
    let bytes = Array(bytes)
    var shown = ""
    var position = 0
    var parser = Unicode.UTF8.ForwardParser()
    var iterator = bytes.makeIterator()
    while true {
      switch parser.parseScalar(from: &iterator) {
      case .valid(let encoded):
        shown += sanitized(String(Unicode.UTF8.decode(encoded)))
        position += encoded.count
      case .error(let length):
        for byte in bytes[position..<position + length] {
          shown += "\\x" + String(byte, radix: 16)
        }
        position += length
      case .emptyInput:
        return shown
      }
    }
  }

  private static func escape(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16)
    guard scalar.value < 0x80 else { return "\\u{\(digits)}" }
    return "\\x" + (digits.count == 1 ? "0" : "") + digits
  }
}
