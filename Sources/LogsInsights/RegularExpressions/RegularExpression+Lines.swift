extension RegularExpression {
  /// Whether the expression can be searched for in many lines at once: it is found in a line on its
  /// own exactly if it is found in the bytes of that line among others.
  ///
  /// So it must match nothing that has a line break in it, know no beginning or end but those of
  /// words, and not match nothing. What is not known to be so counts as if it were not; lines are
  /// then tried one by one.
  var isWithinLines: Bool { minimumLength > 0 && LineBoundPattern(pattern).isWithinLines }
}

/// The parts of a pattern, as far as they matter for line breaks.
private struct LineBoundPattern {
  private let bytes: [UInt8]

  init(_ pattern: Text) { bytes = Array(pattern.bytes) }

  var isWithinLines: Bool {
    var at = 0
    while at < bytes.count {
      switch bytes[at] {
      case UInt8(ascii: "\\"):
        guard at + 1 < bytes.count, Self.isHarmless(escape: bytes[at + 1]) else { return false }
        at += 2
      case UInt8(ascii: "["):
        guard let end = endOfClass(at) else { return false }
        at = end
      case UInt8(ascii: "("):
        guard let next = startOfGroup(at) else { return false }
        at = next
      case UInt8(ascii: "^"), UInt8(ascii: "$"): return false
      case 0x20..<0x7F: at += 1
      default: return false
      }
    }
    return true
  }

  /// Digits, letters of words, what is neither space nor line break, ends of words, punctuation.
  private static func isHarmless(escape byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "d"), UInt8(ascii: "w"), UInt8(ascii: "S"), UInt8(ascii: "b"),
      UInt8(ascii: "B"):
      true
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: false
    default: (0x20..<0x7F).contains(byte)
    }
  }

  /// A class that lists what it matches, in printable ASCII.
  private func endOfClass(_ start: Int) -> Int? {
    var at = start + 1
    guard at < bytes.count, bytes[at] != UInt8(ascii: "^") else { return nil }
    if bytes[at] == UInt8(ascii: "]") { at += 1 }
    while at < bytes.count {
      switch bytes[at] {
      case UInt8(ascii: "]"): return at + 1
      case UInt8(ascii: "["): return nil
      case UInt8(ascii: "\\"):
        guard at + 1 < bytes.count, bytes[at + 1] != UInt8(ascii: "b"),
          bytes[at + 1] != UInt8(ascii: "B"), Self.isHarmless(escape: bytes[at + 1])
        else { return nil }
        at += 2
      case 0x20..<0x7F: at += 1
      default: return nil
      }
    }
    return nil
  }

  /// Where the content of a group begins; `nil` if it sets an option such as `(?s)`.
  private func startOfGroup(_ start: Int) -> Int? {
    let rest = bytes[(start + 1)...]
    guard rest.first == UInt8(ascii: "?") else { return start + 1 }
    if rest.starts(with: "?:".utf8) { return start + 3 }
    if rest.starts(with: "?i)".utf8) { return start + 4 }
    guard rest.starts(with: "?<".utf8) || rest.starts(with: "?P<".utf8) else { return nil }
    return rest.firstIndex(of: UInt8(ascii: ">")).map { $0 + 1 }
  }
}
