import Foundations

/// What texts of one kind have in common: words stay, values become numbered tokens.
///
/// The service learns its patterns; this is the plain rule behind most of them: a word with a digit
/// in it is a value.
enum TextStructure {
  static func pattern(of text: Text) -> Text {
    let bytes = Array(text.bytes)
    var result: [UInt8] = []
    var at = 0
    var tokens = 0
    while at < bytes.count {
      guard isPartOfWord(bytes[at]) else {
        result.append(bytes[at])
        at += 1
        continue
      }
      var end = at
      while end < bytes.count, isPartOfWord(bytes[end]) { end += 1 }
      // A full stop or the like at the end belongs to the sentence.
      while end > at + 1, ".:-".utf8.contains(bytes[end - 1]) { end -= 1 }
      if let kind = kind(of: bytes[at..<end]) {
        tokens += 1
        result += Array("<\(kind)-\(tokens)>".utf8)
      } else {
        result += bytes[at..<end]
      }
      at = end
    }
    return Text(result)
  }

  /// The first word that names a severity, as the service labels it.
  static func severity(of text: Text) -> Datum {
    for word in text.bytes.split(whereSeparator: { !isLetter($0) }) {
      switch String(decoding: word, as: UTF8.self).uppercased() {
      case "FATAL", "CRITICAL": return .text("Fatal")
      case "ERROR", "EXCEPTION": return .text("Error")
      case "WARN", "WARNING": return .text("Warning")
      case "INFO": return .text("Info")
      case "DEBUG", "TRACE": return .text("Debug")
      default: continue
      }
    }
    return .null
  }

  private static func isLetter(_ byte: UInt8) -> Bool { byte | 0x20 >= 97 && byte | 0x20 <= 122 }

  private static func isPartOfWord(_ byte: UInt8) -> Bool {
    isLetter(byte) || Number.isDigit(byte) || byte >= 0x80 || "-.:_".utf8.contains(byte)
  }

  /// The kind of a word that is a value, `nil` for a word of the text.
  private static func kind(of word: ArraySlice<UInt8>) -> String? {
    guard word.contains(where: Number.isDigit) else { return nil }
    if Number.parse(word) != nil { return "Number" }
    if IPAddress(Text(word)) != nil { return "IP" }
    let parts = word.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    if parts.map(\.count) == [8, 4, 4, 4, 12],
      parts.joined().allSatisfy({ Hexadecimal.value(of: $0) != nil })
    {
      return "UUID"
    }
    let isTime = word.allSatisfy { Number.isDigit($0) || "-:.TZ".utf8.contains($0) }
    let marks = word.count { "-:".utf8.contains($0) }
    return isTime && marks >= 2 ? "Date/Time" : "Token"
  }
}
