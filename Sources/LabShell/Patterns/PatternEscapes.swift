import Foundations

/// The escapes that `sed` and `awk` read in a pattern before it is a regular expression: `\n`, `\t`,
/// `\r` and numbers.
///
/// A regular expression itself has none of them, and `grep` reads none: there `\n` is an `n`.
enum PatternEscapes {
  enum Dialect {
    case sed
    /// What `sed` puts in, where an `&` that is given by its number is no operator.
    case sedText
    case awk
  }

  static func resolved(_ pattern: [UInt8], _ dialect: Dialect) -> [UInt8] {
    var result: [UInt8] = []
    var rest = pattern[...]
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "["), dialect == .awk, let set = AwkSet(taking: &rest) {
        result += set.written
        continue
      }
      guard byte == UInt8(ascii: "\\"), let letter = rest.popFirst() else {
        result.append(byte)
        continue
      }
      if let value = value(letter, &rest, dialect) {
        if dialect == .sedText, value == UInt8(ascii: "&") || value == UInt8(ascii: "\\") {
          result.append(UInt8(ascii: "\\"))
        }
        result.append(value)
      } else if dialect == .awk, letter == UInt8(ascii: "/") || letter == UInt8(ascii: "\"") {
        result.append(letter)
      } else if dialect == .awk, letter == UInt8(ascii: "y") {
        result += [UInt8(ascii: "\\"), UInt8(ascii: "b")]
      } else {
        result += [UInt8(ascii: "\\"), letter]
      }
    }
    return result
  }

  /// The character that a letter behind a backslash, and the digits behind that, stand for.
  fileprivate static func value(
    _ letter: UInt8, _ rest: inout ArraySlice<UInt8>, _ dialect: Dialect
  ) -> UInt8? {
    switch letter {
    case UInt8(ascii: "n"): return 10
    case UInt8(ascii: "t"): return 9
    case UInt8(ascii: "r"): return 13
    case UInt8(ascii: "f"): return 12
    case UInt8(ascii: "v"): return 11
    case UInt8(ascii: "a"): return 7
    case UInt8(ascii: "x"): return number(&rest, radix: 16, digits: 1...2)
    case UInt8(ascii: "o") where dialect != .awk: return number(&rest, radix: 8, digits: 3...3)
    case UInt8(ascii: "d") where dialect != .awk: return number(&rest, radix: 10, digits: 3...3)
    case UInt8(ascii: "0")...UInt8(ascii: "7") where dialect == .awk:
      var all = [letter] + rest
      let before = all.count
      all = Array(all.prefix(3))
      var digits = all[...]
      guard let found = number(&digits, radix: 8, digits: 1...3) else { return nil }
      rest = rest.dropFirst(min(before, 3) - digits.count - 1)
      return found
    default: return nil
    }
  }

  private static func number(
    _ rest: inout ArraySlice<UInt8>, radix: Int, digits: ClosedRange<Int>
  ) -> UInt8? {
    let text = rest.prefix(digits.upperBound).prefix { byte in
      Character(UnicodeScalar(byte)).hexDigitValue.map { $0 < radix } ?? false
    }
    guard text.count >= digits.lowerBound,
      let value = UInt8(String(decoding: text, as: UTF8.self), radix: radix)
    else { return nil }
    rest = rest.dropFirst(text.count)
    return value
  }
}

/// A set of `awk`, in which a backslash escapes, written as the sets in which it does not.
private struct AwkSet {
  private var isInverted = false
  private var (closes, hasCaret, hasDash) = (false, false, false)
  private var members: [UInt8] = []

  /// Takes a set whose `[` is taken; `nil`, with nothing taken, where it is not closed.
  init?(taking bytes: inout ArraySlice<UInt8>) {
    var rest = bytes
    if rest.first == UInt8(ascii: "^") {
      isInverted = true
      rest.removeFirst()
    }
    var isFirst = true
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "]"), !isFirst {
        bytes = rest
        return
      }
      if byte == UInt8(ascii: "["), rest.first == UInt8(ascii: ":"),
        let end = rest.firstIndex(of: UInt8(ascii: "]"))
      {
        members += [byte] + rest[...end]
        rest = rest[(end + 1)...]
      } else if byte == UInt8(ascii: "\\"), let letter = rest.popFirst() {
        switch PatternEscapes.value(letter, &rest, .awk) ?? letter {
        case UInt8(ascii: "]"): closes = true
        case UInt8(ascii: "^"): hasCaret = true
        case UInt8(ascii: "-"): hasDash = true
        case let other: members.append(other)
        }
      } else if byte == UInt8(ascii: "]") {
        closes = true
      } else {
        members.append(byte)
      }
      isFirst = false
    }
    return nil
  }

  /// `]` first, `-` last, and `^` anywhere but first.
  var written: [UInt8] {
    var text = Array((closes ? "]" : "").utf8) + members
    if hasCaret, text.isEmpty, !isInverted {
      return Array((hasDash ? "[-^]" : "\\^").utf8)
    }
    if hasCaret { text.append(UInt8(ascii: "^")) }
    if hasDash { text.append(UInt8(ascii: "-")) }
    return Array((isInverted ? "[^" : "[").utf8) + text + [UInt8(ascii: "]")]
  }
}
