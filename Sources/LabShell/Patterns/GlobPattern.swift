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
    let replacement = Array(fragments.map(\.text).joined().utf8)
    // An empty pattern is found at the ends only.
    let isEmpty = literal?.isEmpty ?? false
    switch kind {
    case .atStart:
      guard let length = lengthOfPrefix(of: text, longest: true, &fuel) else { return text }
      return String(decoding: replacement + bytes[length...], as: UTF8.self)
    case .atEnd:
      guard let length = lengthOfSuffix(of: text, longest: true, &fuel) else { return text }
      return String(decoding: bytes[..<(bytes.count - length)] + replacement, as: UTF8.self)
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
      fuel.spend(1 + replacement.count / Cost.bytesOfOutputPerStep)
      result += bytes[start..<match.lowerBound] + replacement
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
    case .byte, .set, .wordBoundary, .noWordBoundary: self
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
