import Foundations

/// A script of `sed`, parsed.
struct SedScript {
  struct Failure: Error {
    var message: String
  }

  enum Address {
    case line(Int)
    /// `first~step`
    case step(Int, Int)
    case last
    case matching(RegularExpression?)
    /// `+N`, the lines after the first address.
    case following(Int)
  }

  struct Substitution {
    /// `nil` means the expression that was used last.
    var expression: RegularExpression?
    var replacement: [ReplacementPart]
    var isGlobal = false
    var number = 1
    var prints = false
    var file: String?

    /// The group of the highest number that the replacement names.
    fileprivate var lastGroup: Int? {
      replacement.compactMap { if case .group(let number) = $0 { number } else { nil } }.max()
    }
  }

  enum ReplacementPart {
    case text([UInt8])
    case group(Int)
    /// `\U`, `\L`, `\u`, `\l` and `\E`
    case letterCase(UInt8)
  }

  enum Action {
    case block(end: Int)
    case blockEnd
    case substitute(Substitution)
    case transliterate([Unicode.Scalar: Unicode.Scalar])
    case text(UInt8, String)
    case branch(UInt8, label: String)
    case label(String)
    case quit(UInt8, status: Int)
    case file(UInt8, String)
    /// One letter without operands.
    case plain(UInt8)
  }

  struct Command {
    var first: Address?
    var second: Address?
    var isNegated = false
    var action: Action
  }

  private(set) var commands: [Command] = []
  private(set) var labels: [String: Int] = [:]
  /// Whether its first line is `#n`.
  private(set) var isQuiet = false

  private var bytes: [UInt8]
  private var position = 0
  private let syntax: RegularExpression.Syntax

  init(parsing text: String, syntax: RegularExpression.Syntax) throws(Failure) {
    bytes = Array(text.utf8)
    self.syntax = syntax
    isQuiet = text.hasPrefix("#n\n") || text == "#n"
    var blocks: [Int] = []
    while skipToCommand() {
      guard commands.count < 1_000 else { throw failure("too many commands") }
      var command = Command(action: .blockEnd)
      command.first = try address()
      if command.first != nil, consume(",") {
        skipBlanks()
        if consume("~") {
          command.second = .step(0, number() ?? 0)
        } else {
          guard let second = try address(isSecond: true) else {
            throw failure("unexpected `,'")
          }
          command.second = second
        }
      }
      skipBlanks()
      while consume("!") {
        command.isNegated = true
        skipBlanks()
      }
      guard let letter = next() else { throw failure("missing command") }
      if letter == UInt8(ascii: "{") {
        blocks.append(commands.count)
        command.action = .block(end: 0)
      } else if letter == UInt8(ascii: "}") {
        guard let start = blocks.popLast() else { throw failure("unexpected `}'") }
        commands[start].action = .block(end: commands.count)
      } else {
        command.action = try action(letter)
      }
      if case .label(let name) = command.action { labels[name] = commands.count }
      commands.append(command)
    }
    guard blocks.isEmpty else { throw failure("unmatched `{'") }
    for command in commands {
      if case .branch(_, let label) = command.action, !label.isEmpty, labels[label] == nil {
        throw Failure(message: "can't find label for jump to `\(label)'")
      }
    }
  }

  private func failure(_ message: String) -> Failure {
    Failure(message: "char \(position): \(message)")
  }

  // MARK: Reading

  private var peek: UInt8? { position < bytes.count ? bytes[position] : nil }

  private mutating func next() -> UInt8? {
    guard let byte = peek else { return nil }
    position += 1
    return byte
  }

  private mutating func consume(_ character: Unicode.Scalar) -> Bool {
    guard peek == UInt8(ascii: character) else { return false }
    position += 1
    return true
  }

  private mutating func skipBlanks() {
    while peek?.isBlank == true { position += 1 }
  }

  private mutating func skipToCommand() -> Bool {
    while let byte = peek {
      if byte.isBlank || byte == UInt8(ascii: "\n") || byte == UInt8(ascii: ";") {
        position += 1
      } else if byte == UInt8(ascii: "#") {
        while let byte = peek, byte != UInt8(ascii: "\n") { _ = byte; position += 1 }
      } else {
        return true
      }
    }
    return false
  }

  private mutating func number() -> Int? {
    let start = position
    while peek?.isDigit == true { position += 1 }
    return GivenNumber(String(decoding: bytes[start..<position], as: UTF8.self))?.value
  }

  private mutating func address(isSecond: Bool = false) throws(Failure) -> Address? {
    switch peek {
    case UInt8(ascii: "$"):
      position += 1
      return .last
    case UInt8(ascii: "+") where isSecond:
      position += 1
      return .following(number() ?? 0)
    case UInt8(ascii: "/"):
      position += 1
      return .matching(try expression(until: UInt8(ascii: "/")))
    case UInt8(ascii: "\\"):
      position += 1
      guard let delimiter = next() else { throw failure("unterminated address regex") }
      return .matching(try expression(until: delimiter))
    case let byte? where byte.isDigit:
      let first = number() ?? 0
      if consume("~") { return .step(first, number() ?? 0) }
      return .line(first)
    default: return nil
    }
  }

  /// A regular expression; empty, it is the one that was used last.
  private mutating func expression(
    until delimiter: UInt8, flags: Bool = true
  ) throws(Failure) -> RegularExpression? {
    let text = try part(until: delimiter, isExpression: true)
    let ignoresCase = flags && consume("I")
    return try compiled(text, ignoresCase: ignoresCase)
  }

  private func compiled(
    _ text: [UInt8], ignoresCase: Bool, matchesAtLines: Bool = false
  ) throws(Failure) -> RegularExpression? {
    guard !text.isEmpty else { return nil }
    do {
      return try RegularExpression(
        String(decoding: PatternEscapes.resolved(text, .sed), as: UTF8.self), syntax,
        ignoresCase: ignoresCase, matchesAtLines: matchesAtLines)
    } catch {
      throw failure(error.message)
    }
  }

  /// The bytes up to a delimiter that no `\` escapes; in an expression, brackets hide it.
  private mutating func part(
    until delimiter: UInt8, isExpression: Bool
  ) throws(Failure) -> [UInt8] {
    var text: [UInt8] = []
    var isInBrackets = false
    while let byte = next() {
      if byte == UInt8(ascii: "\\"), let following = next() {
        if following == delimiter, !(isExpression && delimiter == UInt8(ascii: "|")) {
          if !isExpression || !"().*[]^$+?{}|".utf8.contains(delimiter) {
            text.append(following)
          } else {
            text += [byte, following]
          }
        } else {
          text += [byte, following]
          // In a set a backslash stands for itself.
          if following == UInt8(ascii: "]") { isInBrackets = false }
        }
        continue
      }
      if isExpression {
        if isInBrackets {
          if byte == UInt8(ascii: "]") { isInBrackets = false }
        } else if byte == UInt8(ascii: "["), delimiter != byte {
          isInBrackets = true
          text.append(byte)
          if consume("^") { text.append(UInt8(ascii: "^")) }
          if consume("]") { text.append(UInt8(ascii: "]")) }
          continue
        }
      }
      if byte == delimiter, !isInBrackets { return text }
      text.append(byte)
    }
    throw failure("unterminated `s' command")
  }

  // MARK: Commands

  private mutating func action(_ letter: UInt8) throws(Failure) -> Action {
    switch letter {
    case UInt8(ascii: "s"): return .substitute(try substitution())
    case UInt8(ascii: "y"): return try transliteration()
    case UInt8(ascii: "a"), UInt8(ascii: "i"), UInt8(ascii: "c"): return .text(letter, text())
    case UInt8(ascii: "b"), UInt8(ascii: "t"), UInt8(ascii: "T"):
      return .branch(letter, label: word())
    case UInt8(ascii: ":"): return .label(word())
    case UInt8(ascii: "q"), UInt8(ascii: "Q"):
      skipBlanks()
      return .quit(letter, status: number() ?? 0)
    case UInt8(ascii: "r"), UInt8(ascii: "w"):
      skipBlanks()
      let start = position
      while let byte = peek, byte != UInt8(ascii: "\n") { _ = byte; position += 1 }
      return .file(letter, String(decoding: bytes[start..<position], as: UTF8.self))
    case _ where "dDFgGhHlnNpPxz=".utf8.contains(letter):
      skipBlanks()
      if let byte = peek, !";}\n#".utf8.contains(byte) {
        throw failure("extra characters after command")
      }
      return .plain(letter)
    default: throw failure("unknown command: `\(Character(UnicodeScalar(letter)))'")
    }
  }

  private mutating func word() -> String {
    skipBlanks()
    let start = position
    while let byte = peek, !byte.isBlank, !";\n}".utf8.contains(byte) { _ = byte; position += 1 }
    return String(decoding: bytes[start..<position], as: UTF8.self)
  }

  /// The text of `a`, `i` and `c`: after `\` and a newline, or on the same line.
  private mutating func text() -> String {
    skipBlanks()
    if consume("\\") {
      // Blanks before the newline go; on the same line they are the text's.
      let start = position
      skipBlanks()
      if !consume("\n") { position = start }
    }
    var text: [UInt8] = []
    while let byte = next(), byte != UInt8(ascii: "\n") {
      text.append(byte)
      if byte == UInt8(ascii: "\\"), let following = next() { text.append(following) }
    }
    var result: [UInt8] = []
    var rest = PatternEscapes.resolved(text, .sedText)[...]
    while let byte = rest.popFirst() {
      result.append(byte == UInt8(ascii: "\\") ? rest.popFirst() ?? byte : byte)
    }
    return String(decoding: result, as: UTF8.self) + "\n"
  }

  private mutating func substitution() throws(Failure) -> Substitution {
    guard let delimiter = next(), delimiter != UInt8(ascii: "\n"), delimiter != UInt8(ascii: "\\")
    else { throw failure("unterminated `s' command") }
    let pattern = try part(until: delimiter, isExpression: true)
    let replacement = try part(until: delimiter, isExpression: false)
    var substitution = Substitution(replacement: Self.parts(of: replacement))
    var (ignoresCase, matchesAtLines) = (false, false)
    flags: while let byte = peek {
      switch byte {
      case UInt8(ascii: "g"):
        guard !substitution.isGlobal else { throw failure("multiple `g' options to `s' command") }
        substitution.isGlobal = true
      case UInt8(ascii: "p"): substitution.prints = true
      case UInt8(ascii: "i"), UInt8(ascii: "I"): ignoresCase = true
      case UInt8(ascii: "m"), UInt8(ascii: "M"): matchesAtLines = true
      case UInt8(ascii: "w"):
        position += 1
        skipBlanks()
        let start = position
        while let byte = peek, byte != UInt8(ascii: "\n") { _ = byte; position += 1 }
        substitution.file = String(decoding: bytes[start..<position], as: UTF8.self)
        break flags
      case let digit where digit.isDigit:
        substitution.number = max(1, number() ?? 1)
        continue flags
      case UInt8(ascii: ";"), UInt8(ascii: "}"), UInt8(ascii: "\n"), UInt8(ascii: "#"): break flags
      case let blank where blank.isBlank: break
      default: throw failure("unknown option to `s'")
      }
      position += 1
    }
    substitution.expression = try compiled(
      pattern, ignoresCase: ignoresCase, matchesAtLines: matchesAtLines)
    if let expression = substitution.expression,
      let number = substitution.lastGroup, number > expression.groupCount
    {
      throw failure("invalid reference \\\(number) on `s' command's RHS")
    }
    return substitution
  }

  private static func parts(of text: [UInt8]) -> [ReplacementPart] {
    var parts: [ReplacementPart] = []
    var literal: [UInt8] = []
    func flush() {
      if !literal.isEmpty { parts.append(.text(literal)) }
      literal = []
    }
    var rest = PatternEscapes.resolved(text, .sedText)[...]
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "&") {
        flush()
        parts.append(.group(0))
      } else if byte == UInt8(ascii: "\\"), let next = rest.popFirst() {
        switch next {
        case _ where next.isDigit:
          flush()
          parts.append(.group(Int(next & 0xF)))
        case UInt8(ascii: "U"), UInt8(ascii: "L"), UInt8(ascii: "u"), UInt8(ascii: "l"),
          UInt8(ascii: "E"):
          flush()
          parts.append(.letterCase(next))
        default: literal.append(next)
        }
      } else {
        literal.append(byte)
      }
    }
    flush()
    return parts
  }

  private mutating func transliteration() throws(Failure) -> Action {
    guard let delimiter = next() else { throw failure("unterminated `y' command") }
    let from = Self.unescaped(try part(until: delimiter, isExpression: false))
    let to = Self.unescaped(try part(until: delimiter, isExpression: false))
    guard from.count == to.count else {
      throw failure("strings for `y' command are different lengths")
    }
    return .transliterate(Dictionary(zip(from, to), uniquingKeysWith: { first, _ in first }))
  }

  private static func unescaped(_ text: [UInt8]) -> [Unicode.Scalar] {
    var scalars: [Unicode.Scalar] = []
    let resolved = PatternEscapes.resolved(text, .sedText)
    var rest = Array(String(decoding: resolved, as: UTF8.self).unicodeScalars)[...]
    while let scalar = rest.popFirst() {
      guard scalar == "\\", let next = rest.popFirst() else {
        scalars.append(scalar)
        continue
      }
      scalars.append(next)
    }
    return scalars
  }
}
