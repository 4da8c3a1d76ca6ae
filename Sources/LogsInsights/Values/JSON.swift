import Foundations

/// JSON documents as values, and values as JSON text.
enum JSON {
  /// Deeper documents are treated as plain text.
  static let maximumDepth = 100

  static func parse(_ bytes: ArraySlice<UInt8>) -> Datum? {
    let span = bytes.span
    return parse(span)
  }

  /// The document, when the bytes are one JSON object or array and nothing else.
  ///
  /// `numbersAsText` keeps numbers as they were written, as fields of a log record are.
  static func parse(_ bytes: Span<UInt8>, numbersAsText: Bool = false) -> Datum? {
    var reader = JSONReader(numbersAsText: numbersAsText)
    return reader.document(bytes)
  }

  /// A line that is an object, with numbers as they were written.
  static func object(_ line: Span<UInt8>) -> Datum? {
    guard line.count > 1, line[0] == UInt8(ascii: "{") else { return nil }
    guard case .map(let members)? = parse(line, numbersAsText: true) else { return nil }
    return .map(members)
  }

  static func text(of value: Datum) -> String {
    var writer = JSONWriter(style: .compact)
    write(value, to: &writer)
    return writer.text
  }

  private static func write(_ value: Datum, to writer: inout JSONWriter) {
    switch value {
    case .null: writer.literal("null")
    case .boolean(let flag): writer.literal(flag ? "true" : "false")
    case .integer, .number, .large: writer.literal(value.printed ?? "null")
    case .timestamp(let milliseconds): writer.string(Timestamp.text(milliseconds))
    case .text(let text): writer.string(text.string)
    case .list(let items):
      writer.beginArray()
      for item in items { write(item, to: &writer) }
      writer.endArray()
    case .map(let members):
      writer.beginObject()
      for member in members {
        writer.name(member.name.string)
        write(member.value, to: &writer)
      }
      writer.endObject()
    }
  }
}

/// Reads one JSON document from bytes; any deviation from the grammar ends it with `nil`.
struct JSONReader {
  private let numbersAsText: Bool
  private var position = 0

  init(numbersAsText: Bool) { self.numbersAsText = numbersAsText }

  mutating func document(_ bytes: Span<UInt8>) -> Datum? {
    skipSpace(bytes)
    guard position < bytes.count else { return nil }
    guard bytes[position] == UInt8(ascii: "{") || bytes[position] == UInt8(ascii: "[") else {
      return nil
    }
    guard let value = value(bytes, depth: 0) else { return nil }
    skipSpace(bytes)
    return position == bytes.count ? value : nil
  }

  private mutating func value(_ bytes: Span<UInt8>, depth: Int) -> Datum? {
    skipSpace(bytes)
    guard position < bytes.count, depth <= JSON.maximumDepth else { return nil }
    switch bytes[position] {
    case UInt8(ascii: "{"): return map(bytes, depth: depth)
    case UInt8(ascii: "["): return list(bytes, depth: depth)
    case UInt8(ascii: "\""): return string(bytes).map(Datum.text)
    case UInt8(ascii: "t"): return word("true", bytes) ? .boolean(true) : nil
    case UInt8(ascii: "f"): return word("false", bytes) ? .boolean(false) : nil
    case UInt8(ascii: "n"): return word("null", bytes) ? .null : nil
    default: return number(bytes)
    }
  }

  private mutating func map(_ bytes: Span<UInt8>, depth: Int) -> Datum? {
    position += 1
    var members: [Datum.Member] = []
    skipSpace(bytes)
    if skip(UInt8(ascii: "}"), bytes) { return .map(members) }
    repeat {
      skipSpace(bytes)
      guard position < bytes.count, bytes[position] == UInt8(ascii: "\""),
        let name = string(bytes)
      else { return nil }
      skipSpace(bytes)
      guard skip(UInt8(ascii: ":"), bytes), let value = value(bytes, depth: depth + 1) else {
        return nil
      }
      members.append(Datum.Member(name: name, value: value))
      skipSpace(bytes)
    } while skip(UInt8(ascii: ","), bytes)
    return skip(UInt8(ascii: "}"), bytes) ? .map(members) : nil
  }

  private mutating func list(_ bytes: Span<UInt8>, depth: Int) -> Datum? {
    position += 1
    var items: [Datum] = []
    skipSpace(bytes)
    if skip(UInt8(ascii: "]"), bytes) { return .list(items) }
    repeat {
      guard let item = value(bytes, depth: depth + 1) else { return nil }
      items.append(item)
      skipSpace(bytes)
    } while skip(UInt8(ascii: ","), bytes)
    return skip(UInt8(ascii: "]"), bytes) ? .list(items) : nil
  }

  private mutating func number(_ bytes: Span<UInt8>) -> Datum? {
    let start = position
    while position < bytes.count, Self.belongsToNumber(bytes[position]) { position += 1 }
    guard let number = Number.parse(bytes.extracting(start..<position)) else { return nil }
    guard numbersAsText else { return number }
    var written: [UInt8] = []
    for index in start..<position { written.append(bytes[index]) }
    return .text(Text(written))
  }

  private static func belongsToNumber(_ byte: UInt8) -> Bool {
    Number.isDigit(byte) || "+-.eE".utf8.contains(byte)
  }

  private mutating func string(_ bytes: Span<UInt8>) -> Text? {
    position += 1
    var result: [UInt8] = []
    while position < bytes.count {
      let byte = bytes[position]
      position += 1
      switch byte {
      case UInt8(ascii: "\""): return Text(result)
      case UInt8(ascii: "\\"): guard escape(bytes, into: &result) else { return nil }
      case 0..<0x20: return nil
      default: result.append(byte)
      }
    }
    return nil
  }

  private mutating func escape(_ bytes: Span<UInt8>, into result: inout [UInt8]) -> Bool {
    guard position < bytes.count else { return false }
    let byte = bytes[position]
    position += 1
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): result.append(byte)
    case UInt8(ascii: "b"): result.append(8)
    case UInt8(ascii: "f"): result.append(12)
    case UInt8(ascii: "n"): result.append(10)
    case UInt8(ascii: "r"): result.append(13)
    case UInt8(ascii: "t"): result.append(9)
    case UInt8(ascii: "u"):
      guard var code = hexadecimal(bytes) else { return false }
      if (0xD800..<0xDC00).contains(code), position + 1 < bytes.count,
        bytes[position] == UInt8(ascii: "\\"), bytes[position + 1] == UInt8(ascii: "u")
      {
        let mark = position
        position += 2
        if let low = hexadecimal(bytes), (0xDC00..<0xE000).contains(low) {
          code = 0x10000 + (code - 0xD800) << 10 + (low - 0xDC00)
        } else {
          position = mark
        }
      }
      result += Array(String(Unicode.Scalar(code) ?? "\u{FFFD}").utf8)
    default: return false
    }
    return true
  }

  private mutating func hexadecimal(_ bytes: Span<UInt8>) -> UInt32? {
    guard position + 4 <= bytes.count else { return nil }
    var code: UInt32 = 0
    for _ in 0..<4 {
      guard let digit = Hexadecimal.value(of: bytes[position]) else { return nil }
      code = code << 4 | UInt32(digit)
      position += 1
    }
    return code
  }

  private mutating func word(_ word: String, _ bytes: Span<UInt8>) -> Bool {
    for byte in word.utf8 {
      guard position < bytes.count, bytes[position] == byte else { return false }
      position += 1
    }
    return true
  }

  private mutating func skip(_ byte: UInt8, _ bytes: Span<UInt8>) -> Bool {
    guard position < bytes.count, bytes[position] == byte else { return false }
    position += 1
    return true
  }

  private mutating func skipSpace(_ bytes: Span<UInt8>) {
    while position < bytes.count, " \t\n\r".utf8.contains(bytes[position]) { position += 1 }
  }
}
