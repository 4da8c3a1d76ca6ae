import Foundations

/// A pattern of the shell: `*`, `?`, `[a-z]`, and lists such as `@(a|b)`.
///
/// It is compiled to the same machine as a regular expression, so that none takes exponential time.
struct GlobPattern {
  /// `nil` for a pattern that is not one, which matches nothing but itself.
  private var machine: PatternMachine?
  private var reversed: PatternMachine?
  private let node: PatternNode
  private let literal: String?
  /// Whether `!(…)` stands in it, which no machine of states can match.
  let isRefused: Bool

  /// Whether the unquoted text has anything that a pattern may begin with.
  static func mayBePattern(_ text: String) -> Bool {
    text.utf8.contains {
      $0 == UInt8(ascii: "*") || $0 == UInt8(ascii: "?") || $0 == UInt8(ascii: "[")
    }
  }

  init(_ fragments: [Field.Fragment]) {
    if fragments.allSatisfy({ $0.isQuoted || !Self.hasSpecial($0.text) }) {
      let text = fragments.map(\.text).joined()
      literal = text
      node = .sequence(text.utf8.map(PatternNode.byte))
      isRefused = false
      return
    }
    var parser = GlobParser(fragments)
    node = parser.parse()
    literal = nil
    isRefused = parser.hasNegation
    machine = try? PatternMachine(node, ignoresCase: false)
    reversed = try? PatternMachine(node.reversed, ignoresCase: false)
  }

  private static func hasSpecial(_ text: String) -> Bool {
    text.utf8.contains { "*?[\\(".utf8.contains($0) }
  }

  /// Whether it matches a whole text.
  func matches(_ text: String, ignoringCase: Bool = false, _ fuel: inout Fuel) -> Bool {
    if let literal, !ignoringCase { return literal.utf8.elementsEqual(text.utf8) }
    let machine = ignoringCase ? try? PatternMachine(node, ignoresCase: true) : machine
    return machine?.longestMatch(in: Array(text.utf8), from: 0, isWhole: true, &fuel) != nil
  }

  /// How many bytes of the text's beginning it matches.
  func lengthOfPrefix(
    of text: String, longest: Bool, _ fuel: inout Fuel
  ) -> Int? {
    if let literal {
      return text.utf8.starts(with: literal.utf8) ? literal.utf8.count : nil
    }
    return machine?.lengthOfPrefix(in: Array(text.utf8), longest: longest, &fuel)
  }

  func lengthOfSuffix(
    of text: String, longest: Bool, _ fuel: inout Fuel
  ) -> Int? {
    if let literal {
      return text.utf8.reversed().starts(with: literal.utf8.reversed())
        ? literal.utf8.count : nil
    }
    return reversed?.lengthOfPrefix(in: Array(text.utf8.reversed()), longest: longest, &fuel)
  }

  // MARK: Replacing

  /// The text with what matches replaced; an unquoted `&` is what was found.
  func replacing(
    _ kind: Parameter.Replacement, in text: String, with fragments: [Field.Fragment],
    _ fuel: inout Fuel
  ) throws(ExpansionError) -> String {
    let bytes = Array(text.utf8)
    // An `&` that is not quoted is what was found, as since bash 5.2.
    func replacement(for found: ArraySlice<UInt8>) -> [UInt8] {
      fragments.flatMap { fragment in
        fragment.isQuoted
          ? Array(fragment.text.utf8)
          : fragment.text.utf8.flatMap { $0 == UInt8(ascii: "&") ? Array(found) : [$0] }
      }
    }
    // An empty pattern is found at the ends only.
    let isEmpty = literal?.isEmpty ?? false
    switch kind {
    case .atStart:
      guard let length = lengthOfPrefix(of: text, longest: true, &fuel) else { return text }
      return String(
        decoding: replacement(for: bytes[..<length]) + bytes[length...], as: UTF8.self)
    case .atEnd:
      guard let length = lengthOfSuffix(of: text, longest: true, &fuel) else { return text }
      let start = bytes.count - length
      return String(
        decoding: bytes[..<start] + replacement(for: bytes[start...]), as: UTF8.self)
    case .first, .all: break
    }
    guard !isEmpty,
      let machine = machine ?? (try? PatternMachine(node, ignoresCase: false))
    else { return text }
    var result: [UInt8] = []
    var start = 0
    while start < bytes.count,
      let match = machine.longestMatch(in: bytes, from: start, isWhole: false, &fuel),
      !match.isEmpty
    {
      let replaced = replacement(for: bytes[match])
      fuel.spend(1 + replaced.count / Cost.bytesOfOutputPerStep)
      result += bytes[start..<match.lowerBound] + replaced
      start = match.upperBound
      guard result.count <= Limits.wordBytes else { throw .tooLarge }
      if kind == .first { break }
    }
    guard !fuel.isSpent else { throw .tooMuchWork }
    return String(decoding: result + bytes[start...], as: UTF8.self)
  }
}

extension PatternNode {
  /// The pattern of the same texts read backwards.
  var reversed: PatternNode {
    switch self {
    case .byte, .set, .character, .wordBoundary, .insideWord: self
    case .wordStart: .wordEnd
    case .wordEnd: .wordStart
    case .any:
      // A character's further bytes come before its first.
      .sequence([
        .repeated(.set(.continuations), least: 0, most: 3), .set(ByteSet.continuations.inverted),
      ])
    case .lineStart: .lineEnd
    case .lineEnd: .lineStart
    case .sequence(let nodes): .sequence(nodes.reversed().map(\.reversed))
    case .alternatives(let nodes): .alternatives(nodes.map(\.reversed))
    case .repeated(let node, let least, let most):
      .repeated(node.reversed, least: least, most: most)
    }
  }
}

extension ByteSet {
  /// The bytes of a character after its first.
  static let continuations: ByteSet = {
    var set = ByteSet()
    set.insert(0x80...0xBF)
    return set
  }()
}

/// Reads a pattern of the shell, whose quoted pieces stand for themselves.
struct GlobParser {
  private struct Element {
    var byte: UInt8
    var isQuoted: Bool
  }

  private var elements: [Element] = []
  private var position = 0
  private var depth = 0
  private(set) var hasNegation = false

  init(_ fragments: [Field.Fragment]) {
    for fragment in fragments {
      var bytes = Array(fragment.text.utf8)[...]
      while let byte = bytes.popFirst() {
        if !fragment.isQuoted, byte == UInt8(ascii: "\\"), let next = bytes.popFirst() {
          elements.append(Element(byte: next, isQuoted: true))
        } else {
          elements.append(Element(byte: byte, isQuoted: fragment.isQuoted))
        }
      }
    }
  }

  mutating func parse() -> PatternNode {
    var nodes: [PatternNode] = []
    while let node = next() { nodes.append(node) }
    return .sequence(nodes)
  }

  private func isAt(_ byte: UInt8, offset: Int = 0) -> Bool {
    position + offset < elements.count && elements[position + offset].byte == byte
      && !elements[position + offset].isQuoted
  }

  private mutating func next() -> PatternNode? {
    guard position < elements.count else { return nil }
    let element = elements[position]
    if !element.isQuoted {
      if element.byte.beginsPatternList, isAt(UInt8(ascii: "("), offset: 1), depth < Limits.nesting,
        let list = parseList(element.byte)
      {
        return list
      }
      switch element.byte {
      case UInt8(ascii: "*"):
        position += 1
        return .repeated(.any, least: 0, most: nil)
      case UInt8(ascii: "?"):
        position += 1
        return .any
      case UInt8(ascii: "["):
        if let set = parseSet() { return set }
      default: break
      }
    }
    position += 1
    return .byte(element.byte)
  }

  /// `@(a|b)`, `?(…)`, `*(…)`, `+(…)`; back where it was if it is not closed.
  private mutating func parseList(_ kind: UInt8) -> PatternNode? {
    let start = position
    position += 2
    depth += 1
    defer { depth -= 1 }
    var alternatives: [PatternNode] = []
    var nodes: [PatternNode] = []
    while position < elements.count {
      if isAt(UInt8(ascii: ")")) {
        position += 1
        alternatives.append(.sequence(nodes))
        let list = PatternNode.alternatives(alternatives)
        switch kind {
        case UInt8(ascii: "?"): return .repeated(list, least: 0, most: 1)
        case UInt8(ascii: "*"): return .repeated(list, least: 0, most: nil)
        case UInt8(ascii: "+"): return .repeated(list, least: 1, most: nil)
        case UInt8(ascii: "!"):
          hasNegation = true
          return list
        default: return list
        }
      }
      if isAt(UInt8(ascii: "|")) {
        position += 1
        alternatives.append(.sequence(nodes))
        nodes = []
      } else if let node = next() {
        nodes.append(node)
      }
    }
    position = start
    return nil
  }

  /// `[a-z]`, `[!x]`, `[[:digit:]]`; back where it was if it is not closed.
  private mutating func parseSet() -> PatternNode? {
    let start = position
    position += 1
    let isInverted = isAt(UInt8(ascii: "!")) || isAt(UInt8(ascii: "^"))
    if isInverted { position += 1 }
    var set = ByteSet()
    var wide: [PatternNode] = []
    var isFirst = true
    while position < elements.count, isFirst || !isAt(UInt8(ascii: "]")) {
      isFirst = false
      if let members = characterClass() {
        for byte in UInt8.min...UInt8.max where members.contains(byte) { set.insert(byte) }
        continue
      }
      let first = character()
      guard isAt(UInt8(ascii: "-")), position + 1 < elements.count,
        !isAt(UInt8(ascii: "]"), offset: 1)
      else {
        if first.count == 1 {
          set.insert(first[0])
        } else {
          wide.append(.sequence(first.map(PatternNode.byte)))
        }
        continue
      }
      position += 1
      let last = character()
      if first.count == 1, last.count == 1, first[0] <= last[0] { set.insert(first[0]...last[0]) }
    }
    guard isAt(UInt8(ascii: "]")) else {
      position = start
      return nil
    }
    position += 1
    guard isInverted else {
      return wide.isEmpty ? .set(set) : .alternatives([.set(set)] + wide)
    }
    // What is left out is never part of a longer character.
    var others = set.inverted
    for byte in UInt8(0x80)...UInt8.max where others.contains(byte) { others.remove(byte) }
    var leads = ByteSet()
    leads.insert(0xC2...0xF4)
    return .alternatives([
      .set(others), .sequence([.set(leads), .repeated(.set(.continuations), least: 1, most: 3)]),
    ])
  }

  /// One character's bytes.
  private mutating func character() -> [UInt8] {
    var bytes = [elements[position].byte]
    position += 1
    while position < elements.count, bytes[0] >= 0xC0, elements[position].byte & 0xC0 == 0x80 {
      bytes.append(elements[position].byte)
      position += 1
    }
    return bytes
  }

  /// `[:alpha:]` within a set.
  private mutating func characterClass() -> ByteSet? {
    guard isAt(UInt8(ascii: "[")), isAt(UInt8(ascii: ":"), offset: 1) else { return nil }
    var end = position + 2
    var name: [UInt8] = []
    while end + 1 < elements.count, elements[end].byte != UInt8(ascii: ":") {
      name.append(elements[end].byte)
      end += 1
    }
    guard end + 1 < elements.count, elements[end + 1].byte == UInt8(ascii: "]"),
      let set = ByteSet(characterClass: String(decoding: name, as: UTF8.self))
    else { return nil }
    position = end + 2
    return set
  }
}
