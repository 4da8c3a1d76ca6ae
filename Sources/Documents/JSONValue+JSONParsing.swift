import CJansson

extension JSONValue {
  /// Limits that are checked before and while a text is read, so that hostile input costs nothing.
  public struct JSONLimits: Sendable {
    public var bytes: Int
    public var depth: Int
    public init(bytes: Int = 8 << 20, depth: Int = 64) {
      self.bytes = bytes
      self.depth = depth
    }
  }

  /// Reads one JSON document (RFC 8259), keeping the order of members.
  ///
  /// Duplicate names, NUL characters and anything after the document are errors: readers disagree
  /// about them (reliability.md, finding 8), so none of them may be accepted silently.
  public init(parsingJSON text: String, limits: JSONLimits = JSONLimits()) throws(JSONError) {
    var text = text
    let result: Result<JSONValue, JSONError> = text.withUTF8 { bytes in
      Self.parse(bytes, limits: limits)
    }
    self = try result.get()
  }

  private static func parse(
    _ bytes: UnsafeBufferPointer<UInt8>, limits: JSONLimits
  ) -> Result<JSONValue, JSONError> {
    guard bytes.count <= limits.bytes else {
      return .failure(
        JSONError(reason: "the document is larger than \(limits.bytes) bytes"))
    }
    if let value = PlainJSONReader.value(of: bytes, depth: limits.depth) { return .success(value) }
    var error = json_error_t()
    let flags = Int(JSON_REJECT_DUPLICATES) | Int(JSON_DECODE_ANY)
    let root = bytes.withMemoryRebound(to: CChar.self) { characters in
      json_loadb(characters.baseAddress ?? emptyText, characters.count, flags, &error)
    }
    guard let root else {
      return .failure(JSONError(error))
    }
    defer { json_delete_reference(root) }
    guard let value = value(of: root, depth: limits.depth) else {
      return .failure(JSONError(reason: "nested deeper than \(limits.depth) levels"))
    }
    return .success(value)
  }

  /// `nil` when the document is nested deeper than `depth`.
  static func value(of node: UnsafeMutablePointer<json_t>, depth: Int) -> JSONValue? {
    guard depth > 0 else { return nil }
    switch node.pointee.type {
    case JSON_OBJECT:
      return object(node, depth: depth)
    case JSON_ARRAY:
      var elements: [JSONValue] = []
      elements.reserveCapacity(json_array_size(node))
      for index in 0..<json_array_size(node) {
        guard let item = json_array_get(node, index),
          let element = value(of: item, depth: depth - 1)
        else { return nil }
        elements.append(element)
      }
      return .array(elements)
    case JSON_STRING:
      return .string(text(json_string_value(node), length: json_string_length(node)))
    case JSON_INTEGER:
      return .integer(Int(json_integer_value(node)))
    case JSON_REAL:
      return .number(json_real_value(node))
    case JSON_TRUE:
      return .boolean(true)
    case JSON_FALSE:
      return .boolean(false)
    default:
      return .null
    }
  }

  private static func object(_ node: UnsafeMutablePointer<json_t>, depth: Int) -> JSONValue? {
    var entries: [(String, JSONValue)] = []
    entries.reserveCapacity(json_object_size(node))
    var iterator = json_object_iter(node)
    while let current = iterator {
      guard let item = json_object_iter_value(current),
        let member = value(of: item, depth: depth - 1)
      else { return nil }
      let name = json_object_iter_key(current).map { String(cString: $0) } ?? ""
      entries.append((name, member))
      iterator = json_object_iter_next(node, current)
    }
    return .object(JSONObject(unique: entries))
  }

  private static func text(_ characters: UnsafePointer<CChar>?, length: Int) -> String {
    guard let characters else { return "" }
    return characters.withMemoryRebound(to: UInt8.self, capacity: length) {
      String(decoding: UnsafeBufferPointer(start: $0, count: length), as: UTF8.self)
    }
  }
}

/// Reads what nearly every document is: ASCII, short numbers, objects of few members.
///
/// A transcript's line takes it a tenth of jansson's instructions. Whatever it does not know, and all
/// that is wrong, it leaves to jansson, which then reads from the beginning and words the error; so a
/// document is accepted, and means what it means, as if jansson read them all.
private struct PlainJSONReader {
  private let bytes: UnsafeBufferPointer<UInt8>
  private var place = 0

  /// More members are searched for duplicates by jansson, which hashes their names.
  private static let mostMembers = 64
  /// Digits of which no whole number, and no fraction's either, is too long to be exact.
  private static let mostDigits = 15

  /// `nil` for a document that is left to jansson.
  static func value(of bytes: UnsafeBufferPointer<UInt8>, depth: Int) -> JSONValue? {
    var reader = PlainJSONReader(bytes: bytes)
    guard let value = reader.value(depth: depth) else { return nil }
    reader.skipBlanks()
    guard reader.place == bytes.count else { return nil }
    return value
  }

  private init(bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  private var next: UInt8? { place < bytes.count ? bytes[place] : nil }

  private mutating func skipBlanks() {
    while let byte = next, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 {
      place += 1
    }
  }

  private mutating func consume(_ byte: UInt8) -> Bool {
    guard next == byte else { return false }
    place += 1
    return true
  }

  private mutating func value(depth: Int) -> JSONValue? {
    guard depth > 0 else { return nil }
    skipBlanks()
    switch next {
    case UInt8(ascii: "\""): return text().map { .string($0) }
    case UInt8(ascii: "{"): return object(depth: depth)
    case UInt8(ascii: "["): return array(depth: depth)
    case UInt8(ascii: "t"): return word("true", for: .boolean(true))
    case UInt8(ascii: "f"): return word("false", for: .boolean(false))
    case UInt8(ascii: "n"): return word("null", for: .null)
    default: return number()
    }
  }

  private mutating func object(depth: Int) -> JSONValue? {
    place += 1
    var entries: [(String, JSONValue)] = []
    skipBlanks()
    if consume(UInt8(ascii: "}")) { return .object(JSONObject(unique: entries)) }
    repeat {
      skipBlanks()
      guard entries.count < Self.mostMembers, next == UInt8(ascii: "\""), let name = text(),
        !entries.contains(where: { $0.0 == name })
      else { return nil }
      skipBlanks()
      guard consume(UInt8(ascii: ":")), let member = value(depth: depth - 1) else { return nil }
      entries.append((name, member))
      skipBlanks()
    } while consume(UInt8(ascii: ","))
    guard consume(UInt8(ascii: "}")) else { return nil }
    return .object(JSONObject(unique: entries))
  }

  private mutating func array(depth: Int) -> JSONValue? {
    place += 1
    var elements: [JSONValue] = []
    skipBlanks()
    if consume(UInt8(ascii: "]")) { return .array(elements) }
    repeat {
      guard let element = value(depth: depth - 1) else { return nil }
      elements.append(element)
      skipBlanks()
    } while consume(UInt8(ascii: ","))
    guard consume(UInt8(ascii: "]")) else { return nil }
    return .array(elements)
  }

  /// A text in quotes; bytes between two escapes are taken over together.
  private mutating func text() -> String? {
    place += 1
    var start = place
    var escaped: [UInt8] = []
    while let byte = next, (0x20..<0x7F).contains(byte) {
      if byte == UInt8(ascii: "\"") {
        let rest = UnsafeBufferPointer(rebasing: bytes[start..<place])
        place += 1
        guard !escaped.isEmpty else { return String(decoding: rest, as: UTF8.self) }
        return String(decoding: escaped + rest, as: UTF8.self)
      }
      place += 1
      guard byte == UInt8(ascii: "\\") else { continue }
      escaped += bytes[start..<(place - 1)]
      guard let scalar = escape() else { return nil }
      escaped += Array(UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
      start = place
    }
    return nil
  }

  /// What a backslash and what is behind it stand for; halves of a pair are left to jansson.
  private mutating func escape() -> Unicode.Scalar? {
    let character = next
    place += 1
    switch character {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"):
      return character.map { Unicode.Scalar($0) }
    case UInt8(ascii: "b"): return "\u{8}"
    case UInt8(ascii: "f"): return "\u{C}"
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "u"):
      var code: UInt32 = 0
      for _ in 0..<4 {
        guard let digit = next.flatMap({ Character(Unicode.Scalar($0)).hexDigitValue }) else {
          return nil
        }
        code = code << 4 | UInt32(digit)
        place += 1
      }
      // jansson knows why NUL and half a pair are none.
      return code == 0 ? nil : Unicode.Scalar(code)
    default: return nil
    }
  }

  private mutating func word(_ word: StaticString, for value: JSONValue) -> JSONValue? {
    let end = place + word.utf8CodeUnitCount
    guard end <= bytes.count,
      word.withUTF8Buffer({ $0.elementsEqual(bytes[place..<end]) })
    else { return nil }
    place = end
    return value
  }

  /// A whole number, or one with a fraction whose nearest double is one division away: both parts of
  /// it are exact.
  private mutating func number() -> JSONValue? {
    let isNegative = consume(UInt8(ascii: "-"))
    let isZero = next == UInt8(ascii: "0")
    guard let (whole, length) = digits(most: Self.mostDigits), !isZero || length == 1 else {
      return nil
    }
    switch next {
    case UInt8(ascii: "."):
      place += 1
      guard let (fraction, places) = digits(most: Self.mostDigits - length),
        next != UInt8(ascii: "e"), next != UInt8(ascii: "E")
      else { return nil }
      var scale = 1
      for _ in 0..<places { scale *= 10 }
      let magnitude = Double(whole * scale + fraction) / Double(scale)
      return .number(isNegative ? -magnitude : magnitude)
    case UInt8(ascii: "e"), UInt8(ascii: "E"): return nil
    default: return .integer(isNegative ? -whole : whole)
    }
  }

  /// Digits in a row and how many they are; `nil` for none and for more than so many.
  private mutating func digits(most: Int) -> (number: Int, count: Int)? {
    let start = place
    var number = 0
    while let byte = next, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) {
      guard place - start < most else { return nil }
      number = number * 10 + Int(byte - UInt8(ascii: "0"))
      place += 1
    }
    return place > start ? (number, place - start) : nil
  }
}

/// Why a text is no JSON document, and where.
public struct JSONError: Error, Equatable, Sendable {
  /// The parser's own words, for example `'}' expected near end of file`.
  public var reason: String
  /// Line and column count from 1; `offset` is in bytes from 0.
  public var line: Int
  public var column: Int
  public var offset: Int
}

extension JSONError {
  /// About a document as a whole.
  init(reason: String) { self.init(reason: reason, line: 1, column: 1, offset: 0) }

  /// The parser's own error.
  init(_ error: json_error_t) {
    self.init(
      reason: Self.reason(in: error), line: max(1, Int(error.line)),
      column: max(1, Int(error.column)), offset: max(0, Int(error.position)))
  }

  private static func reason(in error: json_error_t) -> String {
    let reason = withUnsafeBytes(of: error.text) { bytes in
      String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
    }
    // Jansson names a flag of its own there.
    return reason.hasPrefix(#"\u0000 is not allowed"#)
      ? #"the character NUL (\u0000) is not allowed"# : reason
  }
}

extension JSONValue {
  /// Values that stand one behind another, as programs hand them on: those before the first mistake,
  /// each with the number of the line that it ends in, and the mistake.
  ///
  /// Read as jq reads: every number is a double, of two members of one name the later counts.
  public static func sequence(
    parsingJSON text: String, depth: Int = 256
  ) -> (values: [(value: JSONValue, line: Int)], error: JSONError?) {
    var text = text
    return text.withUTF8 { bytes in
      var values: [(value: JSONValue, line: Int)] = []
      var (position, line) = (0, 1)
      while true {
        while position < bytes.count, [9, 10, 13, 32].contains(bytes[position]) {
          if bytes[position] == 10 { line += 1 }
          position += 1
        }
        guard position < bytes.count else { return (values, nil) }
        let rest = UnsafeBufferPointer(rebasing: bytes[position...])
        switch first(in: rest, depth: depth) {
        case .success(let (value, count)):
          line += rest.prefix(count).count { $0 == 10 }
          position += count
          values.append((value, line))
        case .failure(var error):
          error.line += line - 1
          error.offset += position
          return (values, error)
        }
      }
    }
  }

  private static func first(
    in bytes: UnsafeBufferPointer<UInt8>, depth: Int
  ) -> Result<(JSONValue, Int), JSONError> {
    var error = json_error_t()
    let flags =
      Int(JSON_DISABLE_EOF_CHECK) | Int(JSON_DECODE_ANY) | Int(JSON_DECODE_INT_AS_REAL)
      | Int(JSON_ALLOW_NUL)
    let root = bytes.withMemoryRebound(to: CChar.self) { characters in
      json_loadb(characters.baseAddress ?? emptyText, characters.count, flags, &error)
    }
    guard let root else { return .failure(JSONError(error)) }
    defer { json_delete_reference(root) }
    guard let value = value(of: root, depth: depth) else {
      return .failure(JSONError(reason: "nested deeper than \(depth) levels"))
    }
    return .success((value, Int(error.position)))
  }
}
