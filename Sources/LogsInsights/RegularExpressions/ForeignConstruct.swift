/// Constructs that PCRE2 has and the engines behind Logs Insights have not.
enum ForeignConstruct {
  /// The name of the first one in a pattern.
  static func first(in pattern: Text) -> String? {
    let bytes = Array(pattern.bytes)
    var at = 0
    var isInClass = false
    while at < bytes.count {
      switch bytes[at] {
      case UInt8(ascii: "\\"):
        if let name = escape(Array(bytes[at...].dropFirst().prefix(1)), inClass: isInClass) {
          return name
        }
        if bytes[at...].starts(with: "\\Q".utf8) {
          // Everything up to \E is literal.
          at =
            ByteSearch.firstRange(of: Array("\\E".utf8)[...], in: bytes[...], from: at)?
            .lowerBound ?? bytes.count
        }
        at += 2
        continue
      case UInt8(ascii: "[") where !isInClass:
        isInClass = true
        if at + 1 < bytes.count, bytes[at + 1] == UInt8(ascii: "^") { at += 1 }
        // A bracket right at the start of a class is literal.
        if at + 1 < bytes.count, bytes[at + 1] == UInt8(ascii: "]") { at += 1 }
      case UInt8(ascii: "[") where bytes[at...].starts(with: "[:".utf8):
        at =
          ByteSearch.firstRange(of: Array(":]".utf8)[...], in: bytes[...], from: at)?
          .upperBound ?? at + 1
        continue
      case UInt8(ascii: "]"): isInClass = false
      case UInt8(ascii: "(") where !isInClass:
        if let name = group(bytes[at...]) { return name }
      case UInt8(ascii: "+") where !isInClass && at > 0:
        let isPossessive = isQuantifierEnd(at - 1, in: bytes)
        if isPossessive { return "a possessive quantifier" }
      default: break
      }
      at += 1
    }
    return nil
  }

  private static func escape(_ next: [UInt8], inClass: Bool) -> String? {
    guard let next = next.first, !inClass else { return nil }
    switch next {
    case UInt8(ascii: "1")...UInt8(ascii: "9"), UInt8(ascii: "k"), UInt8(ascii: "g"):
      return "a back-reference"
    case UInt8(ascii: "K"), UInt8(ascii: "G"), UInt8(ascii: "R"), UInt8(ascii: "X"),
      UInt8(ascii: "Z"):
      return "\\" + String(Unicode.Scalar(next))
    default: return nil
    }
  }

  private static func group(_ bytes: ArraySlice<UInt8>) -> String? {
    func begins(_ prefix: String) -> Bool { bytes.starts(with: prefix.utf8) }
    if begins("(*") { return "a control verb" }
    guard begins("(?") else { return nil }
    if begins("(?=") || begins("(?!") { return "look-ahead" }
    if begins("(?<=") || begins("(?<!") { return "look-behind" }
    if begins("(?>") { return "an atomic group" }
    if begins("(?(") { return "a conditional group" }
    if begins("(?P=") { return "a back-reference" }
    if begins("(?|") { return "a branch reset" }
    if begins("(?C") || begins("(?#") { return "a callout or comment" }
    let isNamed = begins("(?<") || begins("(?P<")
    let flags = bytes.dropFirst(2).prefix { $0 != UInt8(ascii: ":") && $0 != UInt8(ascii: ")") }
    let isFlags = flags.allSatisfy { "imsU-".utf8.contains($0) }
    return isNamed || isFlags ? nil : "recursion or an unknown group"
  }

  /// Whether `*`, `+`, `?` or a count in braces ends here; `\p{L}` has braces and is none.
  private static func isQuantifierEnd(_ index: Int, in bytes: [UInt8]) -> Bool {
    guard !isEscaped(index, in: bytes) else { return false }
    if bytes[index] != UInt8(ascii: "}") { return "*+?".utf8.contains(bytes[index]) }
    guard let open = bytes[..<index].lastIndex(of: UInt8(ascii: "{")), open + 1 < index else {
      return false
    }
    return bytes[(open + 1)..<index].allSatisfy {
      Number.isDigit($0) || $0 == UInt8(ascii: ",")
    }
  }

  private static func isEscaped(_ index: Int, in bytes: [UInt8]) -> Bool {
    var backslashes = 0
    while index - 1 - backslashes >= 0, bytes[index - 1 - backslashes] == UInt8(ascii: "\\") {
      backslashes += 1
    }
    return backslashes % 2 == 1
  }
}
