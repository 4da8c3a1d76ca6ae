/// A query under a name, with `{{placeholders}}` for what differs from one use to the next.
public struct SavedQuery: Equatable, Sendable {
  public struct Parameter: Equatable, Sendable {
    public var name: String
    /// As text: `ERROR`, `50`.
    public var defaultValue: String?

    public init(name: String, defaultValue: String?) {
      self.name = name
      self.defaultValue = defaultValue
    }
  }

  public var name: String
  public var text: String
  public var parameters: [Parameter]

  public init(name: String, text: String, parameters: [Parameter] = []) {
    self.name = name
    self.text = text
    self.parameters = parameters
  }

  /// The names between `{{` and `}}`, in the order of their first appearance.
  public static func placeholders(in text: String) -> [String] {
    var names: [String] = []
    for part in Self.parts(of: Array(text.utf8)) {
      if case .placeholder(let name) = part, !names.contains(name) { names.append(name) }
    }
    return names
  }

  /// The text with every placeholder replaced.
  func text(with values: (String) throws(Diagnostic) -> String) throws(Diagnostic) -> [UInt8] {
    var result: [UInt8] = []
    for part in Self.parts(of: Array(text.utf8)) {
      switch part {
      case .text(let bytes): result += bytes
      case .placeholder(let name): result += Array(try values(name).utf8)
      }
    }
    return result
  }

  private enum Part {
    case text(ArraySlice<UInt8>)
    case placeholder(String)
  }

  /// `{{` without a name and `}}` behind it is text.
  private static func parts(of bytes: [UInt8]) -> [Part] {
    var parts: [Part] = []
    var (start, at) = (0, 0)
    while at < bytes.count {
      guard let (name, end) = placeholder(at: at, in: bytes) else {
        at += 1
        continue
      }
      parts += [.text(bytes[start..<at]), .placeholder(name)]
      (start, at) = (end, end)
    }
    return parts + [.text(bytes[start...])]
  }

  private static func placeholder(at start: Int, in bytes: [UInt8]) -> (name: String, end: Int)? {
    guard bytes[start...].starts(with: Array("{{".utf8)) else { return nil }
    var at = start + 2
    func skipBlanks() { while at < bytes.count, bytes[at] == 0x20 { at += 1 } }
    skipBlanks()
    let first = at
    while at < bytes.count, isPartOfName(bytes[at]) { at += 1 }
    let name = bytes[first..<at]
    skipBlanks()
    guard isName(name), bytes[at...].starts(with: Array("}}".utf8)) else { return nil }
    return (String(decoding: name, as: UTF8.self), at + 2)
  }

  /// Letters, digits and underscores, no digit first.
  public static func isParameterName(_ name: String) -> Bool { isName(Array(name.utf8)[...]) }

  private static func isName(_ name: ArraySlice<UInt8>) -> Bool {
    guard let first = name.first, !Number.isDigit(first) else { return false }
    return name.allSatisfy(isPartOfName)
  }

  private static func isPartOfName(_ byte: UInt8) -> Bool {
    Number.isDigit(byte) || byte == UInt8(ascii: "_") || (97...122).contains(byte | 0x20)
  }
}

/// Puts saved queries in the place of their calls: `$ErrorsByLevel(level = "WARN") | $Recent()`.
public struct SavedQueryExpansion {
  private let saved: [SavedQuery]
  private let text: [UInt8]
  private var result: [UInt8] = []

  /// The query that is run for a text; the text itself when it calls no saved query.
  public static func expand(
    _ text: String, with saved: [SavedQuery]
  ) throws(QueryError) -> String {
    let bytes = Array(text.utf8)
    var expansion = SavedQueryExpansion(saved: saved, text: bytes)
    do throws(Diagnostic) {
      return try expansion.expanded()
    } catch {
      throw QueryError(error, in: bytes)
    }
  }

  private init(saved: [SavedQuery], text: [UInt8]) {
    self.saved = saved
    self.text = text
  }

  private mutating func expanded() throws(Diagnostic) -> String {
    var at = 0
    var start = 0
    while let call = Self.nextCall(in: text, from: at) {
      let (body, end) = try body(ofCallAt: call)
      result += text[start..<call] + body
      (start, at) = (end, end)
    }
    if start == 0 { return String(decoding: text, as: UTF8.self) }
    result += text[start...]
    guard result.count(where: { $0 & 0xC0 != 0x80 }) <= InsightsParser.serviceLength else {
      throw Diagnostic(.tooLong(limit: InsightsParser.serviceLength), at: 0..<text.count)
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// Where the next `$` is that begins a command and has a name behind it.
  private static func nextCall(in text: [UInt8], from start: Int) -> Int? {
    var beginsCommand = start == 0
    var at = start
    while at < text.count {
      switch text[at] {
      case UInt8(ascii: "$") where beginsCommand && callName(in: text, at: at) != nil: return at
      case UInt8(ascii: "|"): beginsCommand = true
      case UInt8(ascii: "#"):
        while at < text.count, text[at] != UInt8(ascii: "\n") { at += 1 }
        continue
      case UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "`"):
        at = endOfQuoted(text, from: at)
        beginsCommand = false
        continue
      case let byte where byte > 0x20: beginsCommand = false
      default: break
      }
      at += 1
    }
    return nil
  }

  private static func endOfQuoted(_ text: [UInt8], from start: Int) -> Int {
    var at = start + 1
    while at < text.count, text[at] != text[start] {
      at += text[at] == UInt8(ascii: "\\") && text[start] != UInt8(ascii: "`") ? 2 : 1
    }
    return min(at + 1, text.count)
  }

  /// The name behind a `$` and the lexer at the parenthesis after it.
  private static func callName(in text: [UInt8], at place: Int) -> (FieldName, InsightsLexer)? {
    var lexer = InsightsLexer(text)
    lexer.move(to: place + 1)
    guard case .name(let name)? = (try? lexer.next())?.kind, name.range.lowerBound == place + 1
    else { return nil }
    var copy = lexer
    return (try? copy.next())?.kind == .symbol("(") ? (name, lexer) : nil
  }

  private func body(ofCallAt place: Int) throws(Diagnostic) -> (text: [UInt8], end: Int) {
    guard let (name, lexer) = Self.callName(in: text, at: place) else { return ([], place + 1) }
    guard let query = saved.last(where: { $0.name == name.text }) else {
      throw Diagnostic(
        .unknownSavedQuery(name.text, known: saved.map(\.name)),
        at: place..<name.range.upperBound)
    }
    let (values, end) = try arguments(of: query, lexer)
    let range = place..<end
    let body = try query.text { (parameter) throws(Diagnostic) in
      if let value = values[parameter] { return value }
      let standard = query.parameters.first { $0.name == parameter }?.defaultValue
      guard let standard else {
        throw Diagnostic(.missingParameter(parameter, of: query.name), at: range)
      }
      return Self.literal(standard)
    }
    guard Self.nextCall(in: body, from: 0) == nil else {
      throw Diagnostic(.nestedSavedQuery(query.name), at: range)
    }
    return (body, end)
  }

  /// The values as they are written, by parameter.
  private func arguments(
    of query: SavedQuery, _ lexer: InsightsLexer
  ) throws(Diagnostic) -> (values: [String: String], end: Int) {
    let known = SavedQuery.placeholders(in: query.text)
    var parser = try InsightsParser(text, at: lexer.position)
    try parser.expectSymbol("(")
    var values: [String: String] = [:]
    while !parser.isSymbol(")") {
      let name = try parser.name("a parameter of the saved query, or )")
      guard known.contains(name.text) else {
        throw Diagnostic(
          .unknownParameter(name.text, of: query.name, known: known), at: name.range)
      }
      try parser.expectSymbol("=")
      let start = parser.current.range.lowerBound
      if case .period = parser.current.kind {
        try parser.advance()
      } else {
        _ = try parser.literal()
      }
      values[name.text] = parser.spelling(start..<parser.previousEnd)
      guard try parser.skipSymbol(",") else { break }
    }
    guard parser.isSymbol(")") else { throw parser.unexpected(", or )") }
    return (values, parser.current.range.upperBound)
  }

  /// A default is a text without quotes; what is no number gets some.
  private static func literal(_ text: String) -> String {
    let bytes = Array(text.utf8)
    let isQuoted =
      text.count > 1 && (text.first == "\"" || text.first == "'")
      && text.first == text.last
    var lexer = InsightsLexer(bytes)
    let token = try? lexer.next()
    if case .period? = token?.kind, token?.range.count == bytes.count { return text }
    if isQuoted || Number.parse(bytes[...]) != nil { return text }
    let escaped = text.map { $0 == "\\" || $0 == "\"" ? "\\\($0)" : String($0) }
    return "\"" + escaped.joined() + "\""
  }
}
