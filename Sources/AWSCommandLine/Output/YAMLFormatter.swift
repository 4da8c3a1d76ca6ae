import Documents

/// `--output yaml`: keys sorted, lists not indented under their key, long texts folded at 80
/// columns.
struct YAMLFormatter {
  private static let width = 80
  private var text = ""
  private var column = 0

  static func text(of value: Value) -> String {
    // A document that is one scalar would need an end mark; the CLI prints JSON instead.
    guard !value.isScalar else { return value.json(.line) + "\n" }
    var formatter = YAMLFormatter()
    formatter.write(value, indentation: 0, isInline: true)
    return formatter.text
  }

  /// `isInline`: the first line continues the current one, after `- ` or at the very start.
  private mutating func write(_ value: Value, indentation: Int, isInline: Bool) {
    switch value {
    case .object(let members) where members.isEmpty: put("{}\n")
    case .array(let elements) where elements.isEmpty: put("[]\n")
    case .object(let members):
      for (place, name) in members.names.sorted(by: byCodePoints).enumerated() {
        if place > 0 || !isInline { indent(indentation) }
        writeScalar(.string(name), indentation: indentation, folds: false)
        put(":")
        writeMember(members[name] ?? .null, indentation: indentation)
      }
    case .array(let elements):
      for (place, element) in elements.enumerated() {
        if place > 0 || !isInline { indent(indentation) }
        put("- ")
        if element.isScalar {
          writeScalar(element, indentation: indentation + 2, folds: true)
          put("\n")
        } else {
          write(element, indentation: indentation + 2, isInline: true)
        }
      }
    case .null, .boolean, .integer, .number, .string:
      writeScalar(value, indentation: indentation, folds: true)
      put("\n")
    }
  }

  private mutating func writeMember(_ value: Value, indentation: Int) {
    switch value {
    case .array(let elements) where !elements.isEmpty:
      put("\n")
      write(value, indentation: indentation, isInline: false)
    case .object(let members) where !members.isEmpty:
      put("\n")
      write(value, indentation: indentation + 2, isInline: false)
    case .array, .object:
      put(" ")
      write(value, indentation: indentation, isInline: true)
    case .null, .boolean, .integer, .number, .string:
      put(" ")
      writeScalar(value, indentation: indentation + 2, folds: true)
      put("\n")
    }
  }

  private mutating func indent(_ count: Int) { put(String(repeating: " ", count: count)) }

  private mutating func put(_ part: String) {
    text += part
    column = part.hasSuffix("\n") ? 0 : column + part.unicodeScalars.count
  }

  private mutating func writeScalar(_ value: Value, indentation: Int, folds: Bool) {
    guard case .string(let string) = value else {
      put(value.json(.line))
      return
    }
    switch YAMLScalarStyle(for: string) {
    case .plain: putFolded(string, indentation: indentation, folds: folds)
    case .singleQuoted:
      put("'")
      putFolded(
        string.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "''"),
        indentation: indentation, folds: folds)
      put("'")
    case .doubleQuoted: put(value.json(.line))
    }
  }

  /// Breaks the line at a single blank as soon as a word ends beyond the width.
  private mutating func putFolded(_ string: String, indentation: Int, folds: Bool) {
    let words = string.split(separator: " ", omittingEmptySubsequences: false)
    for (index, word) in words.enumerated() {
      if index > 0 {
        let isSingle =
          !word.isEmpty && !words[index - 1].isEmpty
        if folds && isSingle && column > Self.width {
          put("\n")
          indent(indentation)
        } else {
          put(" ")
        }
      }
      put(String(word))
    }
  }
}

/// How a text must be written so that it is read back as the same text.
enum YAMLScalarStyle {
  case plain, singleQuoted, doubleQuoted

  init(for text: String) {
    let isPrintable = text.unicodeScalars.allSatisfy {
      $0.value >= 0x20 && $0.value != 0x7F && !(0x80...0x9F).contains($0.value)
        && $0.value != 0x2028 && $0.value != 0x2029 && $0.value != 0xFEFF
    }
    guard isPrintable else {
      self = .doubleQuoted
      return
    }
    self = Self.allowsPlain(text) && !Self.readsAsAnotherType(text) ? .plain : .singleQuoted
  }

  private static func allowsPlain(_ text: String) -> Bool {
    guard let first = text.first, first != " ", text.last != " ", text.last != ":" else {
      return false
    }
    if "#,[]{}&*!|>'\"%@`".contains(first) { return false }
    if "?:-".contains(first) {
      let second = text.dropFirst().first
      if second == nil || second == " " { return false }
    }
    if text.hasPrefix("---") || text.hasPrefix("...") { return false }
    return !text.contains(": ") && !text.contains(" #")
  }

  private static func readsAsAnotherType(_ text: String) -> Bool {
    switch text {
    case "~", "null", "Null", "NULL", "true", "True", "TRUE", "false", "False", "FALSE", "=", "<<":
      true
    default: isNumber(text) || isTimestamp(text)
    }
  }

  private static func isNumber(_ text: String) -> Bool {
    guard let first = text.utf8.first, "+-.0123456789".utf8.contains(first) else { return false }
    let digits = text.utf8.drop { "+-".utf8.contains($0) }
    if digits.starts(with: "0x".utf8) || digits.starts(with: "0o".utf8) { return true }
    if [".inf", ".Inf", ".INF", ".nan", ".NaN", ".NAN"].contains(where: text.hasSuffix) {
      return true
    }
    let plain = String(text.filter { $0 != "_" })
    return Double(plain) != nil && digits.allSatisfy { "0123456789.eE+-_".utf8.contains($0) }
  }

  /// `2026-11-23` and everything that begins so and goes on as a time of day.
  private static func isTimestamp(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    let isDigit = { (byte: UInt8) in (48...57).contains(byte) }
    guard bytes.count >= 8, bytes.prefix(4).allSatisfy(isDigit), bytes[4] == UInt8(ascii: "-")
    else { return false }
    if bytes.count == 10 {
      return bytes[7] == UInt8(ascii: "-") && isDigit(bytes[5]) && isDigit(bytes[6])
        && isDigit(bytes[8]) && isDigit(bytes[9])
    }
    return bytes.count >= 15 && bytes.allSatisfy { isDigit($0) || "-:.+TtZz ".utf8.contains($0) }
      && bytes.contains(UInt8(ascii: ":"))
  }
}
