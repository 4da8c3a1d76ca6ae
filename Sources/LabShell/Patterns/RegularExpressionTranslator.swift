/// Writes a POSIX regular expression in the syntax of PCRE2.
struct RegularExpressionTranslator {
  private let source: [UInt8]
  private let isBasic: Bool
  private var position = 0
  private var output: [UInt8] = []
  /// Where the last atom begins in the output, `nil` where none can be repeated.
  private var atom: Int?
  private var wasRepeated = false
  /// Where the open groups begin in the output.
  private var groups: [Int] = []

  init(_ source: String, _ syntax: RegularExpression.Syntax) {
    self.source = Array(source.utf8)
    isBasic = syntax == .basic
  }

  func translated() throws(PatternError) -> String {
    var translator = self
    try translator.translate()
    return String(decoding: translator.output, as: UTF8.self)
  }

  private mutating func translate() throws(PatternError) {
    while position < source.count {
      let byte = source[position]
      if byte == UInt8(ascii: "\\") {
        try translateEscape()
      } else if byte == UInt8(ascii: "[") {
        beginAtom()
        try translateBrackets()
      } else {
        position += 1
        try translatePlain(byte)
      }
    }
    guard groups.isEmpty else { throw .unmatchedParenthesis }
  }

  private mutating func beginAtom() {
    atom = output.count
    wasRepeated = false
  }

  private mutating func appendLiteral(_ byte: UInt8) {
    beginAtom()
    if ".[]\\^$*+?(){}|/#- ".utf8.contains(byte) { output.append(UInt8(ascii: "\\")) }
    output.append(byte)
    // A longer character is one atom.
    while byte >= 0xC0, position < source.count, source[position] & 0xC0 == 0x80 {
      output.append(source[position])
      position += 1
    }
  }

  private mutating func translatePlain(_ byte: UInt8) throws(PatternError) {
    switch byte {
    case UInt8(ascii: "."):
      beginAtom()
      output.append(byte)
    case UInt8(ascii: "*"): if atom == nil { appendLiteral(byte) } else { repeatAtom("*") }
    case UInt8(ascii: "^"):
      if isBasic, atom != nil || wasRepeated { return appendLiteral(byte) }
      output.append(byte)
      if !isBasic { atom = nil }
    case UInt8(ascii: "$"):
      guard !isBasic || isAtEndOfBasic else { return appendLiteral(byte) }
      output.append(byte)
      atom = nil
    case UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "|"), UInt8(ascii: "+"),
      UInt8(ascii: "?"), UInt8(ascii: "{"):
      if isBasic { appendLiteral(byte) } else { try translateOperator(byte) }
    default: appendLiteral(byte)
    }
  }

  /// Whether `\)`, `\|` or nothing follows.
  private var isAtEndOfBasic: Bool {
    position == source.count
      || source[position] == UInt8(ascii: "\\") && position + 1 < source.count
        && (source[position + 1] == UInt8(ascii: ")") || source[position + 1] == UInt8(ascii: "|"))
  }

  private mutating func translateOperator(_ byte: UInt8) throws(PatternError) {
    switch byte {
    case UInt8(ascii: "("):
      groups.append(output.count)
      output.append(byte)
      atom = nil
      wasRepeated = false
      // `(?` and `(*` would be PCRE2's own.
      if position < source.count, "?*".utf8.contains(source[position]), !isBasic {
        appendLiteral(source[position])
        position += 1
      }
    case UInt8(ascii: ")"):
      guard let start = groups.popLast() else {
        guard !isBasic else { throw .unmatchedParenthesis }
        return appendLiteral(byte)
      }
      output.append(byte)
      atom = start
      wasRepeated = false
    case UInt8(ascii: "|"):
      output.append(byte)
      atom = nil
      wasRepeated = false
    case UInt8(ascii: "{"): try translateBounds()
    default:
      if atom == nil { appendLiteral(byte) } else { repeatAtom(String(UnicodeScalar(byte))) }
    }
  }

  /// `{2,5}`, or the character itself where no number follows.
  private mutating func translateBounds() throws(PatternError) {
    var end = position
    while end < source.count, source[end].isDigit || source[end] == UInt8(ascii: ",") { end += 1 }
    let bounds = source[position..<end]
    let closing = isBasic ? Array("\\}".utf8) : Array("}".utf8)
    guard !bounds.isEmpty, bounds.count(where: { $0 == UInt8(ascii: ",") }) <= 1, atom != nil,
      source[end...].starts(with: closing)
    else {
      guard !isBasic else { throw .invalidRepetition }
      return appendLiteral(UInt8(ascii: "{"))
    }
    position = end + closing.count
    let least = bounds.first == UInt8(ascii: ",") ? "0" : ""
    repeatAtom("{" + least + String(decoding: bounds, as: UTF8.self) + "}")
  }

  private mutating func repeatAtom(_ sign: String) {
    guard let start = atom else { return }
    if wasRepeated {
      // `a*?` would be lazy and `a*+` possessive.
      output.insert(contentsOf: "(?:".utf8, at: start)
      output.append(UInt8(ascii: ")"))
    }
    output += sign.utf8
    wasRepeated = true
  }

  private mutating func translateEscape() throws(PatternError) {
    position += 1
    guard position < source.count else { throw .trailingBackslash }
    let byte = source[position]
    position += 1
    switch byte {
    case UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "|"), UInt8(ascii: "+"),
      UInt8(ascii: "?"), UInt8(ascii: "{"):
      if isBasic { try translateOperator(byte) } else { appendLiteral(byte) }
    case UInt8(ascii: "<"): append("\\b(?=\\w)")
    case UInt8(ascii: ">"): append("\\b(?<=\\w)")
    case UInt8(ascii: "`"): append("\\A")
    case UInt8(ascii: "'"): append("\\z")
    case UInt8(ascii: "b"), UInt8(ascii: "B"): append("\\" + String(UnicodeScalar(byte)))
    case UInt8(ascii: "w"), UInt8(ascii: "W"), UInt8(ascii: "s"), UInt8(ascii: "S"),
      UInt8(ascii: "1")...UInt8(ascii: "9"):
      beginAtom()
      output += [UInt8(ascii: "\\"), byte]
    default: appendLiteral(byte)
    }
  }

  /// What matches no character and so cannot be repeated.
  private mutating func append(_ text: String) {
    output += text.utf8
    atom = nil
  }

  private mutating func translateBrackets() throws(PatternError) {
    output.append(UInt8(ascii: "["))
    position += 1
    if position < source.count, source[position] == UInt8(ascii: "^") {
      output.append(UInt8(ascii: "^"))
      position += 1
    }
    var isFirst = true
    while position < source.count {
      let byte = source[position]
      if byte == UInt8(ascii: "]"), !isFirst {
        output.append(byte)
        position += 1
        return
      }
      isFirst = false
      if byte == UInt8(ascii: "["), position + 1 < source.count,
        source[position + 1] == UInt8(ascii: ":"),
        let end = source[(position + 2)...].firstIndex(of: UInt8(ascii: "]"))
      {
        output += source[position...end]
        position = end + 1
        continue
      }
      position += 1
      // A backslash stands for itself here.
      if "\\[]&~".utf8.contains(byte) { output.append(UInt8(ascii: "\\")) }
      output.append(byte)
    }
    throw .unmatchedBracket
  }
}
