import AWSModel
import Documents
import Foundations

/// Why a text is no shorthand, with the text and a mark below the place.
struct ShorthandError: Error {
  var message: String
  /// The text is fine, but a file that it names cannot be read: no parsing error (status 255).
  var isMissingFile = false

  init(message: String, isMissingFile: Bool = false) {
    self.message = message
    self.isMissingFile = isMissingFile
  }

  /// As the CLI has it: the text is one blank further right than the mark below it thinks.
  init(expected: String, received: String, at location: String) {
    message = "Expected: '\(expected)', received: '\(received)' for input:\n \(location)"
  }
}

/// The CLI's shorthand syntax: `Name=tag:Name,Values=a,b`, `Tags=[{Key=a,JSONValue='b, c'}]`.
struct ShorthandParser {
  private static let maximumDepth = 32

  private let text: [Unicode.Scalar]
  private let file: (String) -> String?
  private var index = 0
  private var depth = 0
  /// After `Key@=`: the value may name a file.
  private var loadsFiles = false

  init(_ text: String, file: @escaping (String) -> String?) {
    self.text = Array(text.unicodeScalars)
    self.file = file
  }

  mutating func parse() throws(ShorthandError) -> JSONObject {
    var members = JSONObject()
    var (key, value) = try keyAndValue()
    members[key] = value
    var end = index
    while index < text.count {
      try expectWithBlanks(",")
      (key, value) = try keyAndValue()
      guard members[key] == nil else {
        throw ShorthandError(
          message: "Second instance of key \"\(key)\" encountered for input:\n"
            + marked(at: end + 1)
            + "\nThis is often because there is a preceding \",\" instead of a space.")
      }
      members[key] = value
      end = index
    }
    return members
  }

  private mutating func keyAndValue() throws(ShorthandError) -> (String, JSONValue) {
    let key = key()
    try assignment()
    return (key, try values())
  }

  private mutating func key() -> String {
    let start = index
    while let scalar = current, Self.isKeyScalar(scalar) { index += 1 }
    return string(start..<index)
  }

  private mutating func assignment() throws(ShorthandError) {
    skipBlanks()
    loadsFiles = current == "@"
    if loadsFiles { index += 1 }
    try expectWithBlanks("=")
  }

  private mutating func values() throws(ShorthandError) -> JSONValue {
    switch current {
    case nil: return ""
    case "[": return try list()
    case "{": return try object()
    default: return try commaSeparated()
    }
  }

  /// `a` is a text, `a,b` a list; a comma before the next `key=` ends it.
  private mutating func commaSeparated() throws(ShorthandError) -> JSONValue {
    let first = try firstValue()
    skipBlanks()
    guard current == "," else { return first }
    try expectWithBlanks(",")
    var elements = [first]
    while true {
      let start = index
      guard let next = try nextElement(from: start) else { break }
      elements.append(next)
      if index >= text.count && !endedWithComma { break }
    }
    return elements.count == 1 ? first : .array(elements)
  }

  private var endedWithComma = false

  /// `nil` when what follows is the next key: the comma before it is still to be read.
  private mutating func nextElement(from start: Int) throws(ShorthandError) -> JSONValue? {
    endedWithComma = false
    let value: JSONValue
    switch current {
    case "'", "\"":
      do throws(ShorthandError) {
        value = try quoted()
      } catch {
        guard !error.isMissingFile else { throw error }
        backtrackToComma()
        return nil
      }
    default:
      guard let word = try word(isFirst: false) else {
        guard index < text.count else {
          throw ShorthandError(expected: "<second>", received: "<none>", at: marked(at: index))
        }
        backtrackToComma()
        return nil
      }
      value = word
    }
    skipBlanks()
    if index >= text.count { return value }
    guard current == "," else {
      backtrackToComma()
      return nil
    }
    try expectWithBlanks(",")
    endedWithComma = true
    return value
  }

  private mutating func backtrackToComma() {
    while index > 0, index >= text.count || text[index] != "," { index -= 1 }
  }

  private mutating func list() throws(ShorthandError) -> JSONValue {
    try descend()
    try expectWithBlanks("[")
    var elements: [JSONValue] = []
    while current != "]" {
      elements.append(try element())
      skipBlanks()
      if current != "]" {
        try expect(",")
        skipBlanks()
      }
    }
    try expect("]")
    depth -= 1
    return .array(elements)
  }

  private mutating func object() throws(ShorthandError) -> JSONValue {
    try descend()
    try expectWithBlanks("{")
    var members = JSONObject()
    while current != "}" {
      let key = key()
      try assignment()
      let value = try element()
      skipBlanks()
      if current != "}" {
        try expect(",")
        skipBlanks()
      }
      members[key] = value
    }
    try expect("}")
    depth -= 1
    return .object(members)
  }

  private mutating func descend() throws(ShorthandError) {
    depth += 1
    guard depth <= Self.maximumDepth else {
      throw ShorthandError(message: "Nested deeper than \(Self.maximumDepth) levels")
    }
  }

  private mutating func element() throws(ShorthandError) -> JSONValue {
    switch current {
    case "[": try list()
    case "{": try object()
    default: try firstValue()
    }
  }

  private mutating func firstValue() throws(ShorthandError) -> JSONValue {
    switch current {
    case "'", "\"": try quoted()
    default: try word(isFirst: true) ?? ""
    }
  }

  private mutating func quoted() throws(ShorthandError) -> JSONValue {
    guard let quote = current else { return "" }
    let start = index
    var content = String.UnicodeScalarView()
    /// Where the text goes on, and what it says, should no quote without a backslash come.
    var lastEscaped: (index: Int, content: String.UnicodeScalarView)?
    index += 1
    while let scalar = current {
      if scalar == quote {
        index += 1
        return .string(try loadedFile(String(content)))
      }
      if scalar == "\\", index + 1 < text.count, text[index + 1] == quote || text[index + 1] == "\\"
      {
        if text[index + 1] == quote {
          lastEscaped = (index + 2, content + ["\\"])
        }
        index += 1
        content.append(text[index])
      } else {
        content.append(scalar)
      }
      index += 1
    }
    if let lastEscaped {
      index = lastEscaped.index
      return .string(try loadedFile(String(lastEscaped.content)))
    }
    index = start
    let name = quote == "'" ? "singled quoted" : "double quoted"
    throw ShorthandError(expected: "<\(name)>", received: "<none>", at: marked(at: index))
  }

  /// A word without quotes; a first value may hold `=` and further values may not begin with it.
  private mutating func word(isFirst: Bool) throws(ShorthandError) -> JSONValue? {
    let start = index
    var content = String.UnicodeScalarView()
    while let scalar = current {
      if scalar == "\\", index + 1 < text.count, text[index + 1] == "," {
        content.append(",")
        index += 2
        continue
      }
      let isAllowed =
        index == start
        ? Self.beginsWord(scalar)
        : isFirst ? Self.continuesFirstWord(scalar) : Self.continuesWord(scalar)
      guard isAllowed else { break }
      content.append(scalar)
      index += 1
    }
    guard index > start else { return nil }
    while let last = content.last, last.properties.isWhitespace { content.removeLast() }
    return .string(try loadedFile(String(content)))
  }

  private func loadedFile(_ value: String) throws(ShorthandError) -> String {
    guard loadsFiles else { return value }
    for prefix in ["file://", "fileb://"] where value.hasPrefix(prefix) {
      let path = String(value.dropFirst(prefix.count))
      if let contents = file(path) { return contents }
      throw ShorthandError(
        message: CommandLineError.unreadable(value, path: path), isMissingFile: true)
    }
    return value
  }

  // MARK: Characters

  private static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case " ", "\t"..."\r": true
    default: false
    }
  }

  private static func isKeyScalar(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "a"..."z", "A"..."Z", "0"..."9", "-", "_", ".", "#", "/", ":": true
    default: false
    }
  }

  /// Everything visible but `"`, `'`, `,`, `=`, `[`, `]`, `{` and `}`.
  private static func beginsWord(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x21, 0x23...0x26, 0x28...0x2B, 0x2D...0x3C, 0x3E...0x5A, 0x5C...0x7A, 0x7C,
      0x7D...0xFFFF:
      true
    default: false
    }
  }

  private static func continuesFirstWord(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x21, 0x23...0x26, 0x28...0x2B, 0x2D...0x5C, 0x5E...0x7C, 0x7E...0xFFFF: true
    default: scalar.properties.isWhitespace
    }
  }

  private static func continuesWord(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x21, 0x23...0x26, 0x28...0x2B, 0x2D...0x3C, 0x3E...0xFFFF: true
    default: scalar.properties.isWhitespace
    }
  }

  private var current: Unicode.Scalar? { index < text.count ? text[index] : nil }

  private mutating func skipBlanks() {
    while let scalar = current, Self.isBlank(scalar) { index += 1 }
  }

  private mutating func expectWithBlanks(_ scalar: Unicode.Scalar) throws(ShorthandError) {
    skipBlanks()
    try expect(scalar)
    skipBlanks()
  }

  private mutating func expect(_ scalar: Unicode.Scalar) throws(ShorthandError) {
    guard current == scalar else {
      let received = current.map { String($0) } ?? "EOF"
      throw ShorthandError(
        expected: String(scalar), received: received, at: marked(at: index))
    }
    index += 1
  }

  private func string(_ range: Range<Int>) -> String {
    String(ofScalars: text[range])
  }

  /// The input with `^` below the place, on the line that it is on.
  private func marked(at place: Int) -> String {
    let place = min(place, text.count)
    let lineStart = text[..<place].lastIndex(of: "\n").map { $0 + 1 } ?? 0
    let lineEnd = text[place...].firstIndex(of: "\n") ?? text.count
    let mark = String(repeating: " ", count: place - lineStart) + "^"
    return string(0..<lineEnd) + "\n" + mark + string(lineEnd..<text.count)
  }
}

/// Gives what shorthand says, which is text only, the types of the shape that it stands for.
enum ShorthandShaping {
  static func shape(_ value: JSONValue, as shape: Shape) throws(CommandLineError) -> JSONValue {
    switch shape {
    case .list(let list):
      // `Values=a` means a list of one.
      guard case .array(let elements) = value else { return .array([value]) }
      let element = list.element
      return .array(
        try elements.map { item throws(CommandLineError) in try self.shape(item, as: element) })
    case .structure(let structure):
      guard case .object(var given) = value else { return value }
      for member in structure.members {
        if let inner = given[member.name] {
          given[member.name] = try self.shape(inner, as: member.shape)
        }
      }
      return .object(given)
    case .map(let map):
      guard case .object(var given) = value else { return value }
      let element = map.value
      for name in given.names {
        if let inner = given[name] { given[name] = try self.shape(inner, as: element) }
      }
      return .object(given)
    case .integer, .long:
      guard case .string(let text) = value else { return value }
      return .integer(try PythonNumber.integer(orRefuse: text))
    case .double:
      guard case .string(let text) = value else { return value }
      return .number(try PythonNumber.fraction(orRefuse: text))
    case .boolean:
      switch value.string?.lowercased() {
      case "true": return true
      case "false": return false
      default: return value
      }
    case .string, .timestamp, .blob, .enumeration: return value
    }
  }
}
