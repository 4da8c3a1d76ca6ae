extension ShellParser {
  /// Reads what begins with `$`, or the character itself when nothing follows that it could begin.
  mutating func parseDollar(
    into word: inout WordBuilder, isQuoted: Bool
  ) throws(SyntaxError) {
    switch cursor.peek(1) {
    case UInt8(ascii: "("):
      if cursor.peek(2) == UInt8(ascii: "(") {
        refuse("arithmetic '$((…))'", instead: "Work the number out and write it down.")
        cursor.advance(by: 3)
        return try skipArithmetic()
      }
      cursor.advance(by: 2)
      let list = try nested { (parser) throws(SyntaxError) in
        try parser.parseList(until: .closingParenthesis)
      }
      word.append(.substitution(list, isQuoted: isQuoted))
    case UInt8(ascii: "{"):
      cursor.advance(by: 2)
      let parameter = try nested { (parser) throws(SyntaxError) in
        try parser.parseBraces(isQuoted: isQuoted)
      }
      word.append(.parameter(parameter, isQuoted: isQuoted))
    case UInt8(ascii: "?"):
      cursor.advance(by: 2)
      word.append(.parameter(Parameter(subject: .status), isQuoted: isQuoted))
    case let byte? where byte.beginsName:
      cursor.advance()
      let name = cursor.consume(while: \.continuesName)
      word.append(.parameter(Parameter(subject: .variable(name)), isQuoted: isQuoted))
    case let byte? where byte.isDigit || Self.unsupportedParameters.contains(byte):
      refuse(
        "'$\(Character(UnicodeScalar(byte)))'",
        instead: "Name your variables; write '$' in single quotes for the character.")
      cursor.advance(by: 2)
    case UInt8(ascii: "'") where !isQuoted:
      refuse("'$'…''", instead: "Use printf to make special characters.")
      cursor.advance(by: 2)
      try skip(through: UInt8(ascii: "'"), or: .closingSingleQuote)
    case .some, nil:
      word.append(UInt8(ascii: "$"), isQuoted: isQuoted)
      cursor.advance()
    }
  }

  /// Moves past the next byte of this kind that no `\` escapes.
  mutating func skip(through end: UInt8, or missing: Missing) throws(SyntaxError) {
    let start = error(.incomplete(missing))
    while let byte = cursor.peek() {
      cursor.advance(by: byte == UInt8(ascii: "\\") ? 2 : 1)
      if byte == end { return }
    }
    throw start
  }

  private static let unsupportedParameters = Set("@*#$!-".utf8)

  /// Reads what follows `${`, with the closing brace.
  private mutating func parseBraces(isQuoted: Bool) throws(SyntaxError) -> Parameter {
    let start = cursor.position
    let isLength = cursor.peek() == UInt8(ascii: "#") && cursor.peek(1)?.beginsName == true
    if isLength { cursor.advance() }
    var parameter: Parameter
    if cursor.consume(UInt8(ascii: "?")) {
      parameter = Parameter(subject: .status)
    } else if cursor.peek()?.beginsName == true {
      parameter = Parameter(subject: .variable(cursor.consume(while: \.continuesName)))
    } else {
      throw badSubstitution(from: start)
    }
    parameter.isLength = isLength
    if cursor.consume(UInt8(ascii: "}")) { return parameter }
    guard !isLength else { throw badSubstitution(from: start) }
    parameter.alternative = try parseAlternative(from: start, isQuoted: isQuoted)
    return parameter
  }

  private mutating func parseAlternative(
    from start: Int, isQuoted: Bool
  ) throws(SyntaxError) -> Parameter.Alternative {
    let hasColon = cursor.consume(UInt8(ascii: ":"))
    let modifier: Parameter.Modifier
    switch cursor.peek() {
    case UInt8(ascii: "-"): modifier = .useDefault
    case UInt8(ascii: "="): modifier = .assignDefault
    case UInt8(ascii: "+"): modifier = .useAlternative
    case UInt8(ascii: "?"): modifier = .failUnlessSet
    case UInt8(ascii: "#"), UInt8(ascii: "%"), UInt8(ascii: "/"), UInt8(ascii: "^"),
      UInt8(ascii: ","), UInt8(ascii: "["), .some(UInt8(ascii: "0")...UInt8(ascii: "9")):
      refuse(
        "cutting or changing a value inside ${…}", instead: "Pipe it through cut, tr or grep -o.")
      // Read as a default, of which only the end matters.
      modifier = .useDefault
    case nil: throw error(.incomplete(.closingBrace))
    case .some: throw badSubstitution(from: start)
    }
    cursor.advance()
    let word = isQuoted ? try parseQuotedAlternative() : try parseWord { $0 == UInt8(ascii: "}") }
    guard cursor.consume(UInt8(ascii: "}")) else { throw error(.incomplete(.closingBrace)) }
    return Parameter.Alternative(modifier: modifier, treatsEmptyAsUnset: hasColon, word: word)
  }

  /// Within double quotes the alternative is quoted too, and quotes in it may not stand alone.
  private mutating func parseQuotedAlternative() throws(SyntaxError) -> Word {
    var word = WordBuilder()
    while let byte = cursor.peek(), byte != UInt8(ascii: "}") {
      if byte == UInt8(ascii: "\"") {
        cursor.advance()
      } else {
        try parseQuoted(byte, escaping: UInt8(ascii: "\""), into: &word)
      }
    }
    return word.finished()
  }

  private mutating func badSubstitution(from start: Int) -> SyntaxError {
    if cursor.isAtEnd { return error(.incomplete(.closingBrace)) }
    cursor.advance()
    return error(.badSubstitution("${" + cursor.text(from: start)))
  }
}
