/// Writes JSON text piece by piece; whoever has a tree of values walks it.
///
/// Bytes, since most of a document is ASCII that stands for itself.
public struct JSONWriter {
  /// How a document is laid out.
  public enum Style: Sendable {
    /// `{"a": 1, "b": [2]}` on one line, as Python's `json.dumps` writes.
    case line
    /// `{"a":1,"b":[2]}` without a blank.
    case compact
    /// Four blanks a level, as the AWS CLI prints.
    case indented
  }

  private let style: Style
  private let escapesNonASCII: Bool
  private var bytes: [UInt8] = []
  private var depth = 0
  /// Whether nothing was written yet in the array or object that is open.
  private var isFirst = true
  private var followsName = false

  /// - Parameter ascii: whether everything beyond ASCII is written `\uXXXX`.
  public init(style: Style, ascii: Bool = false) {
    self.style = style
    escapesNonASCII = ascii
  }

  /// What was written so far, without a final newline.
  public var text: String { String(decoding: bytes, as: UTF8.self) }

  public mutating func beginObject() { open("{") }
  public mutating func endObject() { close("}") }
  public mutating func beginArray() { open("[") }
  public mutating func endArray() { close("]") }

  /// A member's name; its value follows.
  public mutating func name(_ name: String) {
    separate()
    quote(name)
    append(style == .compact ? ":" : ": ")
    followsName = true
  }

  public mutating func string(_ string: String) {
    separate()
    quote(string)
  }

  /// `null`, `true`, `false` or a number, as it is.
  public mutating func literal(_ literal: String) {
    separate()
    append(literal)
  }

  private mutating func append(_ text: String) { bytes += text.utf8 }

  private mutating func open(_ bracket: String) {
    separate()
    append(bracket)
    depth += 1
    isFirst = true
  }

  private mutating func close(_ bracket: String) {
    depth -= 1
    if style == .indented && !isFirst { startLine() }
    append(bracket)
    isFirst = false
  }

  /// What stands before an element.
  private mutating func separate() {
    if followsName {
      followsName = false
      return
    }
    if !isFirst { append(style == .line ? ", " : ",") }
    if style == .indented && depth > 0 { startLine() }
    isFirst = false
  }

  private mutating func startLine() {
    append("\n")
    for _ in 0..<depth { append("    ") }
  }

  private mutating func quote(_ string: String) {
    bytes.append(UInt8(ascii: "\""))
    // The bytes as they lie in memory: a view of them takes many times as long.
    var text = string
    let isPlain = text.withUTF8 { utf8 in
      guard utf8.allSatisfy({ standsForItself($0) }) else { return false }
      bytes += utf8
      return true
    }
    if !isPlain {
      for scalar in string.unicodeScalars { write(scalar) }
    }
    bytes.append(UInt8(ascii: "\""))
  }

  private func standsForItself(_ byte: UInt8) -> Bool {
    byte >= 0x20 && byte != UInt8(ascii: "\"") && byte != UInt8(ascii: "\\")
      && (byte < 0x7F || !escapesNonASCII)
  }

  private mutating func write(_ scalar: Unicode.Scalar) {
    switch scalar {
    case "\"": append("\\\"")
    case "\\": append("\\\\")
    case "\n": append("\\n")
    case "\r": append("\\r")
    case "\t": append("\\t")
    case "\u{8}": append("\\b")
    case "\u{c}": append("\\f")
    case "\u{0}"..<"\u{20}": append("\\u" + scalar.value.padded(to: 4, radix: 16))
    default:
      if escapesNonASCII && scalar.value >= 0x7F {
        for unit in UTF16.encode(scalar).map(Array.init) ?? [] {
          append("\\u" + unit.padded(to: 4, radix: 16))
        }
      } else {
        bytes += UTF8.encode(scalar).map(Array.init) ?? []
      }
    }
  }
}
