/// One word or sign of a query.
struct InsightsToken: Equatable, Sendable {
  enum Kind: Equatable, Sendable {
    /// A field, a function or a keyword, depending on the place.
    case name(FieldName)
    case text(Text)
    /// `.integer` or `.number`
    case number(Datum)
    case period(Period)
    /// `0s`, the distance of now from now; only `SOURCE` knows it.
    case noPeriod
    /// `|`, `(`, `<=` and the like
    case symbol(String)
    case end
  }

  var kind: Kind
  var range: Range<Int>
}

/// Cuts the text of a query into tokens, one at a time: whether `/` divides or begins a regular
/// expression is only known to the parser.
struct InsightsLexer {
  let text: [UInt8]
  private(set) var position = 0

  init(_ text: [UInt8]) { self.text = text }

  mutating func move(to position: Int) { self.position = position }

  mutating func next() throws(Diagnostic) -> InsightsToken {
    skipSpace()
    let start = position
    guard let byte = peek() else { return InsightsToken(kind: .end, range: start..<start) }
    let kind: InsightsToken.Kind =
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "'"): .text(try quotedText(byte))
      case UInt8(ascii: "0")...UInt8(ascii: "9"): try numberOrPeriod()
      case UInt8(ascii: "`"): .name(try name())
      default: Self.startsName(byte) ? .name(try name()) : .symbol(try symbol())
      }
    return InsightsToken(kind: kind, range: start..<position)
  }

  /// The pattern between the slash at the position and the next one that is not escaped.
  mutating func regularExpression() throws(Diagnostic) -> (pattern: Text, range: Range<Int>) {
    let start = position
    position += 1
    var pattern: [UInt8] = []
    while let byte = peek(), byte != UInt8(ascii: "/") {
      position += 1
      if byte == UInt8(ascii: "\\"), let escaped = peek() {
        position += 1
        if escaped != UInt8(ascii: "/") { pattern.append(byte) }
        pattern.append(escaped)
      } else {
        pattern.append(byte)
      }
    }
    guard peek() != nil else {
      throw Diagnostic(.unterminated("the regular expression"), at: start..<position)
    }
    position += 1
    return (Text(pattern), start..<position)
  }

  private func peek(_ distance: Int = 0) -> UInt8? {
    position + distance < text.count ? text[position + distance] : nil
  }

  private mutating func skipSpace() {
    while let byte = peek() {
      if byte == UInt8(ascii: "#") {
        while let byte = peek(), byte != UInt8(ascii: "\n") { position += 1 }
      } else if byte == 0x20 || (0x09...0x0D).contains(byte) {
        position += 1
      } else if byte == 0xC2, peek(1) == 0xA0 {
        position += 2  // a no-break space, from a query copied out of a web page
      } else {
        return
      }
    }
  }

  private mutating func quotedText(_ quote: UInt8) throws(Diagnostic) -> Text {
    let start = position
    position += 1
    var bytes: [UInt8] = []
    while let byte = peek(), byte != quote {
      position += 1
      if byte == UInt8(ascii: "\\"), let escaped = peek() {
        let isEscape =
          escaped == UInt8(ascii: "\"") || escaped == UInt8(ascii: "'")
          || escaped == UInt8(ascii: "\\")
        if !isEscape { bytes.append(byte) }
        bytes.append(escaped)
        position += 1
      } else {
        bytes.append(byte)
      }
    }
    guard peek() != nil else {
      throw Diagnostic(.unterminated("the text"), at: start..<position)
    }
    position += 1
    return Text(bytes)
  }

  private mutating func numberOrPeriod() throws(Diagnostic) -> InsightsToken.Kind {
    let start = position
    skipDigits()
    if peek() == UInt8(ascii: "."), let digit = peek(1), Number.isDigit(digit) {
      position += 1
      skipDigits()
    }
    if let mark = peek(), mark | 0x20 == UInt8(ascii: "e"), let next = peek(1) {
      let isSigned = next == UInt8(ascii: "-") || next == UInt8(ascii: "+")
      if let digit = peek(isSigned ? 2 : 1), Number.isDigit(digit) {
        position += isSigned ? 2 : 1
        skipDigits()
      }
    }
    let unitStart = position
    while let byte = peek(), Self.continuesName(byte), byte != UInt8(ascii: ".") { position += 1 }
    if position > unitStart {
      // No fractions: the service's pages have none, and bin(1.5h) must not be bins of an hour.
      let isWhole = text[start..<unitStart].allSatisfy(Number.isDigit)
      let count = isWhole ? Number.parse(text[start..<unitStart])?.wholeNumber : nil
      let unit = String(decoding: text[unitStart..<position], as: UTF8.self)
      if count == 0, Period.Unit(unit) != nil { return .noPeriod }
      guard let count, let unit = Period.Unit(unit), let period = Period(count: count, unit: unit)
      else {
        let symbol = String(decoding: text[start..<position], as: UTF8.self)
        throw Diagnostic(
          .unexpected(symbol: symbol, expected: "a number, or a period such as 5m or 1h"),
          at: start..<position)
      }
      return .period(period)
    }
    guard let number = Number.parse(text[start..<position]) else {
      let symbol = String(decoding: text[start..<position], as: UTF8.self)
      throw Diagnostic(.unexpected(symbol: symbol, expected: "a number"), at: start..<position)
    }
    return .number(number)
  }

  private mutating func skipDigits() {
    while let byte = peek(), Number.isDigit(byte) { position += 1 }
  }

  private mutating func name() throws(Diagnostic) -> FieldName {
    let start = position
    var steps: [FieldName.Step] = []
    var isQuoted = false
    repeat {
      let part = try namePart()
      isQuoted = isQuoted || part.isQuoted
      steps.append(.member(part.text))
      while let index = listIndex() { steps.append(.item(index)) }
    } while skipDot()
    return FieldName(steps: steps, range: start..<position, isQuoted: isQuoted)
  }

  /// One word, one part in backticks, or `@` before such a part.
  private mutating func namePart() throws(Diagnostic) -> (text: String, isQuoted: Bool) {
    let start = position
    while let byte = peek(), Self.continuesName(byte), byte != UInt8(ascii: ".") { position += 1 }
    let word = String(decoding: text[start..<position], as: UTF8.self)
    guard peek() == UInt8(ascii: "`"), word.allSatisfy({ $0 == "@" }) else { return (word, false) }
    position += 1
    let quoted = position
    while let byte = peek(), byte != UInt8(ascii: "`") { position += 1 }
    guard peek() != nil, position > quoted else {
      throw Diagnostic(.unterminated("the name in backticks"), at: start..<position)
    }
    position += 1
    return (word + String(decoding: text[quoted..<(position - 1)], as: UTF8.self), true)
  }

  private mutating func listIndex() -> Int? {
    guard peek() == UInt8(ascii: "[") else { return nil }
    var length = 1
    while let byte = peek(length), Number.isDigit(byte), length < 10 { length += 1 }
    guard length > 1, peek(length) == UInt8(ascii: "]") else { return nil }
    let index = Number.parse(text[(position + 1)..<(position + length)])?.wholeNumber
    position += length + 1
    return index
  }

  /// Skips a dot that has another part of the name behind it.
  private mutating func skipDot() -> Bool {
    guard peek() == UInt8(ascii: "."), let next = peek(1) else { return false }
    guard Self.continuesName(next) && next != UInt8(ascii: ".") || next == UInt8(ascii: "`")
    else { return false }
    position += 1
    return true
  }

  private mutating func symbol() throws(Diagnostic) -> String {
    let start = position
    for double in ["!=", "<=", ">=", "=~", "=="] where text[position...].starts(with: double.utf8) {
      position += 2
      return double
    }
    // Step over a whole scalar, so that the message shows it whole.
    position += 1
    while let byte = peek(), byte & 0xC0 == 0x80 { position += 1 }
    let symbol = String(decoding: text[start..<position], as: UTF8.self)
    guard "|(),[]{}=<>+-*/%^!:.".contains(symbol) else {
      throw Diagnostic(
        .unexpected(symbol: symbol, expected: "a command, a field or an operator"),
        at: start..<position)
    }
    return symbol
  }

  private static func startsName(_ byte: UInt8) -> Bool {
    byte | 0x20 >= UInt8(ascii: "a") && byte | 0x20 <= UInt8(ascii: "z")
      || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "@")
  }

  private static func continuesName(_ byte: UInt8) -> Bool {
    startsName(byte) || Number.isDigit(byte) || byte == UInt8(ascii: ".")
  }
}
