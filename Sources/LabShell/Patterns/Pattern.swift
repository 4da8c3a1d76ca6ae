import Foundations

/// A POSIX regular expression, matched in time linear in the text.
///
/// Compiled to a machine whose states advance together, so that no pattern a learner types can take
/// exponential time. Bytes are compared; `.` takes a whole character.
struct Pattern {
  enum Syntax: Equatable, Sendable {
    case basic, extended, fixed
    /// Of Perl, as `grep -P` has them: matched by PCRE2, leftmost first.
    case perl
  }

  private let machine: PatternMachine
  private let perl: RegularExpression?
  private let matchesWords: Bool
  private let matchesLines: Bool

  /// Matches where any of the sources does.
  init(
    _ sources: [String], syntax: Syntax, ignoresCase: Bool = false, matchesWords: Bool = false,
    matchesLines: Bool = false
  ) throws(PatternError) {
    if syntax == .perl {
      do {
        perl = try RegularExpression(
          sources.map { "(?:\($0))" }.joined(separator: "|"), .perl, ignoresCase: ignoresCase)
      } catch {
        throw .invalid(error.message)
      }
    } else {
      perl = nil
    }
    var nodes: [PatternNode] = []
    for source in syntax == .perl ? [] : sources {
      guard source.utf8.count <= 1024 else { throw .tooLong }
      var parser = PatternParser(source, syntax: syntax)
      nodes.append(try parser.parse())
    }
    machine = try PatternMachine(.alternatives(nodes), ignoresCase: ignoresCase)
    self.matchesWords = matchesWords
    self.matchesLines = matchesLines
  }

  /// What it costs to have made it.
  var bytes: Int { machine.bytes }

  func matches(_ line: Substring, _ fuel: inout Fuel) -> Bool {
    let bytes = Array(line.utf8)
    if matchesLines, perl == nil {
      return machine.longestMatch(in: bytes, from: 0, isWhole: true, &fuel) != nil
    }
    if matchesLines { return nextMatch(in: bytes, from: 0, &fuel) == 0..<bytes.count }
    return nextMatch(in: bytes, from: 0, &fuel) != nil
  }

  /// The matches from left to right, each the longest at its place, without empty ones.
  func allMatches(in line: Substring, _ fuel: inout Fuel) -> [String] {
    let bytes = Array(line.utf8)
    var matches: [String] = []
    var start = 0
    while start <= bytes.count, let match = nextMatch(in: bytes, from: start, &fuel) {
      if matchesLines, match != 0..<bytes.count { break }
      if match.isEmpty {
        start = match.upperBound + 1
      } else {
        matches.append(String(decoding: bytes[match], as: UTF8.self))
        start = match.upperBound
      }
    }
    return matches
  }

  private func firstMatch(
    in bytes: [UInt8], from start: Int, _ fuel: inout Fuel
  ) -> Range<Int>? {
    guard let perl else {
      return machine.longestMatch(in: bytes, from: start, isWhole: false, &fuel)
    }
    return (try? perl.firstMatch(in: bytes, from: start, &fuel))?.range
  }

  private func nextMatch(
    in bytes: [UInt8], from start: Int, _ fuel: inout Fuel
  ) -> Range<Int>? {
    var start = start
    while let match = firstMatch(in: bytes, from: start, &fuel) {
      guard matchesWords else { return match }
      let beginsWord = match.lowerBound == 0 || !bytes[match.lowerBound - 1].continuesName
      let endsWord = match.upperBound == bytes.count || !bytes[match.upperBound].continuesName
      if beginsWord, endsWord { return match }
      start = match.lowerBound + 1
      if start > bytes.count { return nil }
    }
    return nil
  }
}

/// A regular expression as a tree.
indirect enum PatternNode: Equatable, Sendable {
  case byte(UInt8)
  /// Any one character.
  case any
  case set(ByteSet)
  /// One character that is, or with `isInverted` is not, of the set or the ranges of longer ones.
  case character(ByteSet, [ClosedRange<UInt32>], isInverted: Bool)
  case sequence([PatternNode])
  case alternatives([PatternNode])
  /// At least and at most so many; without `most`, any number.
  case repeated(PatternNode, least: Int, most: Int?)
  case lineStart
  case lineEnd
  case wordBoundary
  /// `\B`
  case insideWord
  /// `\<` and `\>`
  case wordStart, wordEnd
}

/// Why a regular expression cannot be used.
enum PatternError: Error, Equatable, Sendable {
  case unmatchedBracket
  case unmatchedParenthesis
  case invalidRepetition
  case invalidRange
  case trailingBackslash
  case backReference
  case tooLong
  case invalid(String)

  var message: String {
    switch self {
    case .unmatchedBracket: "Unmatched [, [^, [:, [., or [="
    case .unmatchedParenthesis: "Unmatched ( or \\("
    case .invalidRepetition: "Invalid content of \\{\\}"
    case .invalidRange: "Invalid range end"
    case .trailingBackslash: "Trailing backslash"
    case .backReference: "back-references such as \\1 are not supported in vpclab's grep"
    case .tooLong: "the pattern is too long"
    case .invalid(let message): message
    }
  }
}

/// A set of bytes, as `[a-z]` names them.
struct ByteSet: Equatable, Sendable {
  private var low: (UInt64, UInt64) = (0, 0)
  private var high: (UInt64, UInt64) = (0, 0)

  func contains(_ byte: UInt8) -> Bool {
    let bit = UInt64(1) << UInt64(byte & 63)
    return switch byte >> 6 {
    case 0: low.0 & bit != 0
    case 1: low.1 & bit != 0
    case 2: high.0 & bit != 0
    default: high.1 & bit != 0
    }
  }

  mutating func insert(_ byte: UInt8) {
    let bit = UInt64(1) << UInt64(byte & 63)
    switch byte >> 6 {
    case 0: low.0 |= bit
    case 1: low.1 |= bit
    case 2: high.0 |= bit
    default: high.1 |= bit
    }
  }

  mutating func insert(_ bytes: ClosedRange<UInt8>) {
    for byte in bytes { insert(byte) }
  }

  mutating func remove(_ byte: UInt8) {
    let bit = UInt64(1) << UInt64(byte & 63)
    switch byte >> 6 {
    case 0: low.0 &= ~bit
    case 1: low.1 &= ~bit
    case 2: high.0 &= ~bit
    default: high.1 &= ~bit
    }
  }

  var inverted: ByteSet {
    var set = ByteSet()
    set.low = (~low.0, ~low.1)
    set.high = (~high.0, ~high.1)
    return set
  }

  static func == (left: ByteSet, right: ByteSet) -> Bool {
    left.low == right.low && left.high == right.high
  }
}

extension ByteSet {
  /// The class of that name, as in `[[:digit:]]`; of ASCII only.
  init?(characterClass name: String) {
    let upper = UInt8(ascii: "A")...UInt8(ascii: "Z")
    let lower = UInt8(ascii: "a")...UInt8(ascii: "z")
    let contains: (UInt8) -> Bool
    switch name {
    case "digit": contains = \.isDigit
    case "alpha": contains = \.isLetter
    case "alnum": contains = { $0.isLetter || $0.isDigit }
    case "upper": contains = { upper.contains($0) }
    case "lower": contains = { lower.contains($0) }
    case "space": contains = { $0 == 32 || (9...13).contains($0) }
    case "blank": contains = \.isBlank
    case "punct": contains = { (33...126).contains($0) && !$0.isLetter && !$0.isDigit }
    case "print": contains = { (32...126).contains($0) }
    case "graph": contains = { (33...126).contains($0) }
    case "cntrl": contains = { $0 < 32 || $0 == 127 }
    case "xdigit":
      contains = { $0.isDigit || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains($0 | 0x20) }
    case "word": contains = \.continuesName
    default: return nil
    }
    for byte in UInt8.min...127 where contains(byte) { insert(byte) }
  }
}
