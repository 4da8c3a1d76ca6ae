import Foundations

extension ShellParser {
  /// Reads what begins with `$`, or the character itself when nothing follows that it could begin.
  mutating func parseDollar(
    into word: inout WordBuilder, isQuoted: Bool
  ) throws(SyntaxError) {
    switch cursor.peek(1) {
    case UInt8(ascii: "("):
      if cursor.peek(2) == UInt8(ascii: "("), isArithmetic(from: 3) {
        cursor.advance(by: 3)
        let expression = try nested { (parser) throws(SyntaxError) in
          try parser.parseArithmetic(until: .parentheses)
        }
        return word.append(.arithmetic(expression, isQuoted: isQuoted))
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
    case let byte? where byte.beginsName:
      cursor.advance()
      let name = cursor.consume(while: \.continuesName)
      word.append(.parameter(Parameter(name: name), isQuoted: isQuoted))
    case let byte? where byte.isDigit || byte.isSpecialParameter:
      cursor.advance(by: 2)
      let name = String(UnicodeScalar(byte))
      word.append(.parameter(Parameter(name: name), isQuoted: isQuoted))
    case UInt8(ascii: "'") where !isQuoted: try parseEscapedQuotes(into: &word)
    // `$"…"` would be translated, and there are no translations.
    case UInt8(ascii: "\"") where !isQuoted: cursor.advance()
    case UInt8(ascii: "["):
      refuse("'$[…]'", instead: "Write $((…)).")
      cursor.advance(by: 2)
    case .some, nil:
      word.append(UInt8(ascii: "$"), isQuoted: isQuoted)
      cursor.advance()
    }
  }

  /// `$'…'`, with the escapes of C.
  private mutating func parseEscapedQuotes(into word: inout WordBuilder) throws(SyntaxError) {
    let start = error(.incomplete(.closingSingleQuote))
    cursor.advance(by: 2)
    var text: [UInt8] = []
    while let byte = cursor.peek() {
      cursor.advance()
      if byte == UInt8(ascii: "'") {
        word.appendEmptyQuotes()
        word.append(
          Escapes.expand(String(decoding: text, as: UTF8.self), dialect: .quotes).text.utf8,
          isQuoted: true)
        return
      }
      text.append(byte)
      if byte == UInt8(ascii: "\\"), let next = cursor.peek() {
        text.append(next)
        cursor.advance()
      }
    }
    throw start
  }

  /// Reads what follows `${`, with the closing brace.
  private mutating func parseBraces(isQuoted: Bool) throws(SyntaxError) -> Parameter {
    let start = cursor.position
    if cursor.peek() == UInt8(ascii: "#"), let next = cursor.peek(1), next != UInt8(ascii: "}"),
      next.beginsName || next.isDigit
        || (next.isSpecialParameter && cursor.peek(2) == UInt8(ascii: "}"))
    {
      cursor.advance()
      var parameter = try parseSubject(from: start)
      parameter.operation = .length
      guard cursor.consume(UInt8(ascii: "}")) else { throw badSubstitution(from: start) }
      return parameter
    }
    var isIndirect = false
    if cursor.peek() == UInt8(ascii: "!"), let next = cursor.peek(1),
      next.beginsName || next.isDigit || next == UInt8(ascii: "#")
    {
      cursor.advance()
      isIndirect = true
    }
    var parameter = try parseSubject(from: start)
    if isIndirect {
      if let operation = parseListing(of: parameter) {
        parameter.operation = operation
        return parameter
      }
      parameter.isIndirect = true
    }
    if cursor.consume(UInt8(ascii: "}")) { return parameter }
    parameter.operation = try parseOperation(from: start, isQuoted: isQuoted)
    guard cursor.consume(UInt8(ascii: "}")) else {
      throw cursor.isAtEnd ? error(.incomplete(.closingBrace)) : badSubstitution(from: start)
    }
    return parameter
  }

  /// `${!NAME[@]}` and `${!PREFIX@}`, which list keys and names.
  private mutating func parseListing(of parameter: Parameter) -> Parameter.Operation? {
    if case .all(let joins) = parameter.subscriptOfArray, cursor.consume(UInt8(ascii: "}")) {
      return .keys(joins: joins)
    }
    for (sign, joins): (StaticString, Bool) in [("@}", false), ("*}", true)]
    where cursor.isAt(sign) {
      cursor.advance(by: 2)
      return .names(joins: joins)
    }
    return nil
  }

  /// The name and the subscript.
  private mutating func parseSubject(from start: Int) throws(SyntaxError) -> Parameter {
    guard let byte = cursor.peek() else { throw error(.incomplete(.closingBrace)) }
    var parameter: Parameter
    if byte.beginsName {
      parameter = Parameter(name: cursor.consume(while: \.continuesName))
    } else if byte.isDigit {
      parameter = Parameter(name: cursor.consume(while: \.isDigit))
    } else if byte.isSpecialParameter {
      cursor.advance()
      parameter = Parameter(name: String(UnicodeScalar(byte)))
    } else {
      throw badSubstitution(from: start)
    }
    if cursor.peek() == UInt8(ascii: "["), byte.beginsName {
      switch cursor.text(ahead: 3) {
      case "[@]": parameter.subscriptOfArray = .all(joins: false)
      case "[*]": parameter.subscriptOfArray = .all(joins: true)
      default:
        parameter.subscriptOfArray = .index(try parseSubscript())
        return parameter
      }
      cursor.advance(by: 3)
    }
    return parameter
  }

  private mutating func parseOperation(
    from start: Int, isQuoted: Bool
  ) throws(SyntaxError) -> Parameter.Operation {
    guard let byte = cursor.peek() else { throw error(.incomplete(.closingBrace)) }
    switch byte {
    case UInt8(ascii: "#"), UInt8(ascii: "%"):
      cursor.advance()
      let longest = cursor.consume(byte)
      let pattern = try parseWord { $0 == UInt8(ascii: "}") }
      return byte == UInt8(ascii: "#")
        ? .removePrefix(pattern, longest: longest) : .removeSuffix(pattern, longest: longest)
    case UInt8(ascii: "/"): return try parseReplacement()
    case UInt8(ascii: "^"), UInt8(ascii: ","):
      cursor.advance()
      let all = cursor.consume(byte)
      let pattern = try parseWord { $0 == UInt8(ascii: "}") }
      return .changeCase(
        toUpper: byte == UInt8(ascii: "^"), all: all,
        pattern: pattern.parts.isEmpty ? nil : pattern)
    case UInt8(ascii: "@"):
      cursor.advance()
      guard let letter = cursor.peek(), "QEPAaULuKk".utf8.contains(letter) else {
        throw badSubstitution(from: start)
      }
      cursor.advance()
      return .transform(letter)
    case UInt8(ascii: ":"):
      if let next = cursor.peek(1), "-=+?".utf8.contains(next) { break }
      guard cursor.peek(1) != nil else { throw error(.incomplete(.closingBrace)) }
      cursor.advance()
      let offset = try parseArithmetic(until: .colon)
      guard cursor.consume(UInt8(ascii: ":")) else {
        return .substring(offset: offset, length: nil)
      }
      return .substring(offset: offset, length: try parseArithmetic(until: .brace))
    default: break
    }
    return .alternative(try parseAlternative(from: start, isQuoted: isQuoted))
  }

  /// `/pattern/replacement`, `//`, `/#` and `/%`.
  private mutating func parseReplacement() throws(SyntaxError) -> Parameter.Operation {
    cursor.advance()
    var kind = Parameter.Replacement.first
    for (sign, other): (UInt8, Parameter.Replacement) in [
      (UInt8(ascii: "/"), .all), (UInt8(ascii: "#"), .atStart), (UInt8(ascii: "%"), .atEnd),
    ] where cursor.consume(sign) {
      kind = other
      break
    }
    let pattern = try parseWord { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "}") }
    guard cursor.consume(UInt8(ascii: "/")) else {
      return .replace(pattern: pattern, with: .empty, kind)
    }
    return .replace(pattern: pattern, with: try parseWord { $0 == UInt8(ascii: "}") }, kind)
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
    case nil: throw error(.incomplete(.closingBrace))
    case .some: throw badSubstitution(from: start)
    }
    cursor.advance()
    let word = isQuoted ? try parseQuotedAlternative() : try parseWord { $0 == UInt8(ascii: "}") }
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

extension UInt8 {
  /// The name of a parameter that is not a variable: `$?`, `$@` …
  var isSpecialParameter: Bool { "@*#?-$!".utf8.contains(self) }
}
