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
