import Foundations
import Testing

@testable import LabShell

/// The machine of states against the definition of a match, written down without any haste.
@Suite struct PatternPropertyTests {
  /// Where a match of the tree can end that begins at a place.
  private static func ends(_ node: PatternNode, _ bytes: [UInt8], from start: Int) -> Set<Int> {
    func isWord(_ index: Int) -> Bool {
      bytes.indices.contains(index) && bytes[index].continuesName
    }
    func holds(_ condition: Bool) -> Set<Int> { condition ? [start] : [] }
    let character = bytes[start...].first.map { byte in
      start + 1 + (byte < 0x80 ? 0 : bytes[(start + 1)...].prefix { $0 & 0xC0 == 0x80 }.count)
    }
    switch node {
    case .byte(let byte): return bytes[start...].first == byte ? [start + 1] : []
    case .set(let set): return bytes[start...].first.map(set.contains) == true ? [start + 1] : []
    case .any:
      guard let character, bytes[start] & 0xC0 != 0x80 else { return [] }
      return [character]
    case .character(let set, let ranges, let isInverted):
      guard let character, bytes[start] & 0xC0 != 0x80,
        let scalar = String(decoding: bytes[start..<character], as: UTF8.self).unicodeScalars.first
      else { return [] }
      let isMember =
        scalar.value < 0x80
        ? set.contains(bytes[start]) : ranges.contains { $0.contains(scalar.value) }
      return isMember != isInverted ? [character] : []
    case .sequence(let nodes):
      return nodes.reduce([start]) { places, node in
        places.reduce(into: Set()) { $0.formUnion(ends(node, bytes, from: $1)) }
      }
    case .alternatives(let nodes):
      return nodes.reduce(into: Set()) { $0.formUnion(ends($1, bytes, from: start)) }
    case .repeated(let node, let least, let most):
      var (reached, found, count): (Set<Int>, Set<Int>, Int) = ([start], [], 0)
      while !reached.isEmpty, count <= most ?? bytes.count + least {
        if count >= least { found.formUnion(reached) }
        reached = reached.reduce(into: Set()) { $0.formUnion(ends(node, bytes, from: $1)) }
        count += 1
      }
      return found
    case .lineStart: return holds(start == 0)
    case .lineEnd: return holds(start == bytes.count)
    case .wordBoundary: return holds(isWord(start - 1) != isWord(start))
    case .insideWord: return holds(isWord(start - 1) == isWord(start))
    case .wordStart: return holds(!isWord(start - 1) && isWord(start))
    case .wordEnd: return holds(isWord(start - 1) && !isWord(start))
    }
  }

  private static func pattern(_ random: inout RandomSource, depth: Int) -> String {
    (0..<random.integer(in: 1...3)).map { _ in
      let atom: String
      switch random.integer(in: 0...(depth > 0 ? 12 : 9)) {
      case 0: return random.element(of: ["^", "$", "\\b", "\\<", "\\>", "\\B"])
      case 1: atom = "."
      case 2:
        atom = random.element(of: ["[ab]", "[^a]", "[éa]", "[^éb]", "[à-ü]", "[[:digit:]_-]"])
      case 3: atom = random.element(of: ["é", "\\.", "\\w", "\\W", "日"])
      case 10...11: atom = "(" + pattern(&random, depth: depth - 1) + ")"
      case 12:
        atom = "(\(pattern(&random, depth: depth - 1))|\(pattern(&random, depth: depth - 1)))"
      default: atom = random.element(of: ["a", "b", "1", "-"])
      }
      return atom
        + random.element(of: ["", "", "", "*", "+", "?", "{2}", "{1,2}", "{0,1}", "{2,}"])
    }.joined()
  }

  @Test(arguments: 0..<20 as Range<UInt64>)
  func `the match is the first that there is, and the longest of those`(seed: UInt64) throws {
    var random = RandomSource(seed: seed, stream: "patterns")
    for _ in 0..<60 {
      let source = Self.pattern(&random, depth: 2)
      var parser = PatternParser(source, syntax: .extended)
      let node = try parser.parse()
      let machine = try PatternMachine(node, ignoresCase: false)
      let expression = try RegularExpression(source, .extended)
      for _ in 0..<6 {
        let text = (0..<random.integer(in: 0...7)).map { _ in
          random.element(of: ["a", "b", "é", "1", "-", ".", "日", " "])
        }.joined()
        let bytes = Array(text.utf8)
        var expected: Range<Int>?
        for start in 0...bytes.count where expected == nil {
          expected = Self.ends(node, bytes, from: start).max().map { start..<$0 }
        }
        var fuel = Fuel.forOneInput
        let story: Comment = "seed \(seed): \(source) in '\(text)'"
        #expect(
          machine.longestMatch(in: bytes, from: 0, isWhole: false, &fuel) == expected, story)
        // What finds the groups finds the same.
        let match = try expression.firstMatch(in: bytes, from: 0, &fuel)
        #expect(match?.range == expected, story)
        #expect(match.map { $0.ranges[0] == $0.range } ?? true, story)
      }
    }
  }
}
