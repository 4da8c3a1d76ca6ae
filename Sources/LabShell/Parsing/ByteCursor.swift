/// A cursor over an input's bytes.
///
/// Bytes and not characters: shell syntax is ASCII, and a `Character` may be as long as the input.
struct ByteCursor {
  private let bytes: [UInt8]
  private(set) var position = 0
  /// Counted from 1.
  private(set) var line = 1

  init(_ text: String) { bytes = Array(text.utf8) }

  init(bytes: [UInt8], line: Int) {
    self.bytes = bytes
    self.line = line
  }

  var isAtEnd: Bool { position >= bytes.count }

  /// The byte at the cursor, or that many further on.
  func peek(_ distance: Int = 0) -> UInt8? {
    let index = position + distance
    return index < bytes.count ? bytes[index] : nil
  }

  /// The byte after the blanks that stand that many bytes further on.
  func peekAfterBlanks(_ distance: Int) -> UInt8? {
    var distance = distance
    while peek(distance)?.isBlank == true { distance += 1 }
    return peek(distance)
  }

  func isAt(_ text: StaticString) -> Bool {
    guard position + text.utf8CodeUnitCount <= bytes.count else { return false }
    return text.withUTF8Buffer { $0.elementsEqual(bytes[position..<position + $0.count]) }
  }

  func isAt(text: String) -> Bool { bytes[position...].starts(with: text.utf8) }

  mutating func advance(by count: Int = 1) {
    for _ in 0..<count where position < bytes.count {
      if bytes[position] == UInt8(ascii: "\n") { line += 1 }
      position += 1
    }
  }

  /// Moves past the byte if it is at the cursor.
  mutating func consume(_ byte: UInt8) -> Bool {
    guard peek() == byte else { return false }
    advance()
    return true
  }

  /// Moves past all bytes that `isTaken` and answers them.
  mutating func consume(while isTaken: (UInt8) -> Bool) -> String {
    let start = position
    while let byte = peek(), isTaken(byte) { advance() }
    return text(from: start)
  }

  /// Moves past the next newline and answers the bytes before it.
  mutating func consumeLine() -> ArraySlice<UInt8> {
    let start = position
    while let byte = peek(), byte != UInt8(ascii: "\n") { advance() }
    defer { advance() }
    return bytes[start..<position]
  }

  mutating func moveToEnd() { advance(by: bytes.count - position) }

  /// The next bytes as text.
  func text(ahead count: Int) -> String {
    String(decoding: bytes[position..<min(position + count, bytes.count)], as: UTF8.self)
  }

  /// The text from an earlier position up to the cursor.
  func text(from start: Int, trimmingNewline: Bool = false) -> String {
    var end = position
    if trimmingNewline {
      while end > start, bytes[end - 1] == UInt8(ascii: "\n") { end -= 1 }
    }
    return String(decoding: bytes[start..<end], as: UTF8.self)
  }
}

extension UInt8 {
  var isBlank: Bool { self == UInt8(ascii: " ") || self == UInt8(ascii: "\t") }
  var isDigit: Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) }
  var isLetter: Bool { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self | 0x20) }
  /// May begin a variable's name.
  var beginsName: Bool { isLetter || self == UInt8(ascii: "_") }
  /// May continue a variable's name.
  var continuesName: Bool { beginsName || isDigit }

  /// Ends an unquoted word.
  var endsWord: Bool {
    switch self {
    case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\n"), UInt8(ascii: ";"),
      UInt8(ascii: "&"), UInt8(ascii: "|"), UInt8(ascii: "<"), UInt8(ascii: ">"),
      UInt8(ascii: "("), UInt8(ascii: ")"):
      true
    default: false
    }
  }
}
