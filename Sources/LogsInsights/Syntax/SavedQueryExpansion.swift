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
    guard result.count(where: { $0 & 0xC0 != 0x80 }) <= InsightsQuery.serviceLength else {
      throw Diagnostic(.tooLong(limit: InsightsQuery.serviceLength), at: 0..<text.count)
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
