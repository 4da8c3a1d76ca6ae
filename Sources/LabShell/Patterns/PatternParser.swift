/// Reads basic and extended POSIX regular expressions, with GNU's `\+ \? \| \w \b`.
struct PatternParser {
  private let source: [UInt8]
  private let syntax: Pattern.Syntax
  private let readsEscapes: Bool
  private var position = 0
  private var depth = 0

  /// - Parameter readsEscapes: whether `\n` and `\t` are a newline and a tab, as for sed and awk;
  ///   for grep they are letters.
  init(_ source: String, syntax: Pattern.Syntax, readsEscapes: Bool = false) {
    self.source = Array(source.utf8)
    self.syntax = syntax
    self.readsEscapes = readsEscapes
  }

  mutating func parse() throws(PatternError) -> PatternNode {
    if syntax == .fixed { return .sequence(source.map(PatternNode.byte)) }
    let node = try parseAlternatives()
    guard position == source.count else { throw .unmatchedParenthesis }
    return node
  }

  private enum Token {
    case open, close, or
  }

  /// The operator at the cursor and its length: `(` in extended, `\(` in basic expressions.
  private func token() -> (Token, length: Int)? {
    let isEscaped = position < source.count && source[position] == UInt8(ascii: "\\")
    guard isEscaped == (syntax == .basic) else { return nil }
    let index = position + (isEscaped ? 1 : 0)
    guard index < source.count else { return nil }
    let length = isEscaped ? 2 : 1
    return switch source[index] {
    case UInt8(ascii: "("): (.open, length)
    case UInt8(ascii: ")"): (.close, length)
    case UInt8(ascii: "|"): (.or, length)
    default: nil
    }
  }

  private mutating func parseAlternatives() throws(PatternError) -> PatternNode {
    depth += 1
    defer { depth -= 1 }
    guard depth <= Limits.nesting else { throw .tooLong }
    var alternatives = [try parseSequence()]
    while let (token, length) = token(), token == .or {
      position += length
      alternatives.append(try parseSequence())
    }
    return alternatives.count == 1 ? alternatives[0] : .alternatives(alternatives)
  }

  private mutating func parseSequence() throws(PatternError) -> PatternNode {
    var nodes: [PatternNode] = []
    while position < source.count {
      if let (token, length) = token() {
        guard token == .open else {
          if token == .close, depth == 1 {
            // A `)` that closes nothing is itself, as in GNU grep -E.
            guard syntax == .extended else { throw .unmatchedParenthesis }
            position += length
            nodes.append(.byte(UInt8(ascii: ")")))
            continue
          }
          break
        }
        position += length
        let group = try parseAlternatives()
        guard let (end, length) = self.token(), end == .close else { throw .unmatchedParenthesis }
        position += length
        nodes.append(try parseRepetitions(of: group))
      } else {
        let atom = try parseAtom(isFirst: nodes.isEmpty)
        nodes.append(try parseRepetitions(of: atom))
      }
    }
    return .sequence(nodes)
  }

  private mutating func parseAtom(isFirst: Bool) throws(PatternError) -> PatternNode {
    let byte = source[position]
    position += 1
    switch byte {
    case UInt8(ascii: "."): return .any
    case UInt8(ascii: "["): return try parseBrackets()
    case UInt8(ascii: "^") where syntax == .extended || isFirst: return .lineStart
    case UInt8(ascii: "$") where syntax == .extended || isAtEndOfSequence: return .lineEnd
    case UInt8(ascii: "\\"): return try parseEscape()
    default: return .byte(byte)
    }
  }

  private var isAtEndOfSequence: Bool {
    position == source.count || token().map { $0.0 != .open } ?? false
  }

  private mutating func parseEscape() throws(PatternError) -> PatternNode {
    guard position < source.count else { throw .trailingBackslash }
    let byte = source[position]
    position += 1
    switch byte {
    case UInt8(ascii: "w"): return .set(Self.wordBytes)
    case UInt8(ascii: "W"): return .character(Self.wordBytes, [], isInverted: true)
    case UInt8(ascii: "s"): return .set(Self.blankBytes)
    case UInt8(ascii: "S"): return .character(Self.blankBytes, [], isInverted: true)
    case UInt8(ascii: "b"): return .wordBoundary
    case UInt8(ascii: "B"): return .insideWord
    case UInt8(ascii: "<"): return .wordStart
    case UInt8(ascii: ">"): return .wordEnd
    case UInt8(ascii: "`"): return .lineStart
    case UInt8(ascii: "'"): return .lineEnd
    case UInt8(ascii: "n") where readsEscapes: return .byte(10)
    case UInt8(ascii: "t") where readsEscapes: return .byte(9)
    case UInt8(ascii: "1")...UInt8(ascii: "9"): throw .backReference
    default: return .byte(byte)
    }
  }

  private static let wordBytes: ByteSet = {
    var set = ByteSet()
    for byte in UInt8.min...UInt8.max where byte.continuesName { set.insert(byte) }
    return set
  }()

  private static let blankBytes: ByteSet = {
    var set = ByteSet()
    for byte in " \t\n\r\u{0b}\u{0c}".utf8 { set.insert(byte) }
    return set
  }()

  // MARK: Repetitions

  private mutating func parseRepetitions(of atom: PatternNode) throws(PatternError) -> PatternNode {
    var node = atom
    while let (least, most) = try parseRepetition(after: node) {
      node = .repeated(node, least: least, most: most)
    }
    return node
  }

  private mutating func parseRepetition(
    after node: PatternNode
  ) throws(PatternError) -> (Int, Int?)? {
    guard position < source.count else { return nil }
    // In a basic expression a `*` at the start is a star.
    if node == .lineStart, syntax == .basic { return nil }
    let isEscaped = source[position] == UInt8(ascii: "\\")
    let index = position + (isEscaped ? 1 : 0)
    guard index < source.count else { return nil }
    switch source[index] {
    case UInt8(ascii: "*") where !isEscaped:
      position += 1
      return (0, nil)
    case UInt8(ascii: "+") where isEscaped == (syntax == .basic):
      position = index + 1
      return (1, nil)
    case UInt8(ascii: "?") where isEscaped == (syntax == .basic):
      position = index + 1
      return (0, 1)
    case UInt8(ascii: "{") where isEscaped == (syntax == .basic):
      // In an extended expression, what is no interval is a brace: `"Vpcs": {`.
      guard syntax == .basic || beginsBounds(at: index + 1) else { return nil }
      position = index + 1
      return try parseBounds()
    default: return nil
    }
  }

  private func beginsBounds(at start: Int) -> Bool {
    let bounds = source[start...].prefix { $0.isDigit || $0 == UInt8(ascii: ",") }
    return !bounds.isEmpty && bounds.count { $0 == UInt8(ascii: ",") } <= 1
      && source[bounds.endIndex...].first == UInt8(ascii: "}")
  }

  /// `3}`, `2,}` or `2,5}`, with `\}` in a basic expression.
  private mutating func parseBounds() throws(PatternError) -> (Int, Int?) {
    let least = takeNumber() ?? 0
    var most: Int? = least
    if position < source.count, source[position] == UInt8(ascii: ",") {
      position += 1
      most = takeNumber()
    }
    if syntax == .basic {
      guard position < source.count, source[position] == UInt8(ascii: "\\") else {
        throw .invalidRepetition
      }
      position += 1
    }
    guard position < source.count, source[position] == UInt8(ascii: "}"), least <= 255,
      (most ?? least) >= least, (most ?? 0) <= 255
    else { throw .invalidRepetition }
    position += 1
    return (least, most)
  }

  private mutating func takeNumber() -> Int? {
    var number: Int?
    while position < source.count, source[position].isDigit, (number ?? 0) < 1000 {
      number = (number ?? 0) * 10 + Int(source[position] - UInt8(ascii: "0"))
      position += 1
    }
    return number
  }

  // MARK: Brackets

  private mutating func parseBrackets() throws(PatternError) -> PatternNode {
    var set = ByteSet()
    var ranges: [ClosedRange<UInt32>] = []
    var isInverted = false
    if position < source.count, source[position] == UInt8(ascii: "^") {
      isInverted = true
      position += 1
    }
    var isFirst = true
    while position < source.count {
      let byte = source[position]
      if byte == UInt8(ascii: "]"), !isFirst {
        position += 1
        if ranges.isEmpty, !isInverted { return .set(set) }
        return .character(set, ranges, isInverted: isInverted)
      }
      isFirst = false
      if byte == UInt8(ascii: "["), position + 1 < source.count,
        source[position + 1] == UInt8(ascii: ":")
      {
        set = try insertClass(into: set)
        continue
      }
      if readsEscapes, byte == UInt8(ascii: "\\"), position + 1 < source.count,
        source[position + 1] == UInt8(ascii: "n") || source[position + 1] == UInt8(ascii: "t")
      {
        set.insert(source[position + 1] == UInt8(ascii: "n") ? 10 : 9)
        position += 2
        continue
      }
      let first = takeScalar()
      var last = first
      if position + 1 < source.count, source[position] == UInt8(ascii: "-"),
        source[position + 1] != UInt8(ascii: "]")
      {
        position += 1
        last = takeScalar()
        guard last >= first else { throw .invalidRange }
      }
      if first < 0x80 { set.insert(UInt8(first)...UInt8(min(last, 0x7F))) }
      if last >= 0x80 { ranges.append(max(first, 0x80)...last) }
    }
    throw .unmatchedBracket
  }

  /// One character of a set, which may have several bytes.
  private mutating func takeScalar() -> UInt32 {
    let byte = source[position]
    let length = byte < 0xC0 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
    let bytes = source[position...].prefix(length)
    position += bytes.count
    return String(decoding: bytes, as: UTF8.self).unicodeScalars.first?.value ?? UInt32(byte)
  }

  private mutating func insertClass(into set: ByteSet) throws(PatternError) -> ByteSet {
    var set = set
    let start = position + 2
    guard let end = source[start...].firstIndex(of: UInt8(ascii: ":")), end + 1 < source.count,
      source[end + 1] == UInt8(ascii: "]"),
      let members = ByteSet(characterClass: String(decoding: source[start..<end], as: UTF8.self))
    else { throw .unmatchedBracket }
    for byte in UInt8.min...127 where members.contains(byte) { set.insert(byte) }
    position = end + 2
    return set
  }
}
