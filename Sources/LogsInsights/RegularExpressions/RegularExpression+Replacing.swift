extension RegularExpression {
  /// All matches replaced, from left to right; `\1` in the replacement is a group, as in RE2.
  func replacing(
    in text: Text, by replacement: Text, _ abandoned: AbandonedMatches, _ made: MadeText
  ) -> Text {
    let bytes = Array(text.bytes)
    var matcher = matcher()
    var result: [UInt8] = []
    var position = 0
    var copied = 0
    while position <= bytes.count, matcher.finds(in: bytes, 0..<bytes.count, from: position),
      let whole = matcher.group(0)
    {
      result += bytes[copied..<whole.lowerBound]
      let isMade = Self.append(replacement, to: &result, made) {
        matcher.group($0).map { bytes[$0] }
      }
      if !isMade { return text }
      copied = whole.upperBound
      position = whole.upperBound
      if whole.isEmpty {
        // Step over one whole scalar, so that no match begins inside it.
        repeat { position += 1 } while position < bytes.count && bytes[position] & 0xC0 == 0x80
      }
    }
    abandoned.add(matcher.abandoned)
    return Text(result + bytes[min(copied, bytes.count)...])
  }

  /// Answers whether there was room for it.
  private static func append(
    _ replacement: Text, to result: inout [UInt8], _ made: MadeText,
    group: (Int) -> ArraySlice<UInt8>?
  ) -> Bool {
    guard made.take(replacement.bytes.count) else { return false }
    var isEscape = false
    for byte in replacement.bytes {
      if isEscape, Number.isDigit(byte) {
        let part = group(Int(byte - 48)) ?? []
        guard made.take(part.count) else { return false }
        result += part
        isEscape = false
      } else if isEscape {
        result.append(byte)
        isEscape = false
      } else if byte == UInt8(ascii: "\\") {
        isEscape = true
      } else {
        result.append(byte)
      }
    }
    if isEscape { result.append(UInt8(ascii: "\\")) }
    return true
  }
}
