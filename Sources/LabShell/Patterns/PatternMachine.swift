import Foundations

/// A regular expression as a machine whose states advance together, byte by byte.
///
/// Each state remembers the leftmost place where a match that reached it began. That gives the
/// leftmost, and of those the longest match in one pass: states × bytes steps, never more. They are
/// paid for; where the fuel ends, nothing is found.
struct PatternMachine {
  private enum Test: Sendable {
    case byte(UInt8)
    /// A whole character begins here; its further bytes are skipped by `continuation`.
    case any
    case continuation
    case set(ByteSet)
  }

  private enum State: Sendable {
    case consume(Test, next: Int)
    case split(Int, Int)
    case require(Assertion, next: Int)
    case accept
  }

  private enum Assertion: Sendable {
    case lineStart, lineEnd, wordBoundary, noWordBoundary
  }

  private static let maximumStates = 20_000
  private var states: [State] = []
  private var start = 0
  private let ignoresCase: Bool

  init(_ node: PatternNode, ignoresCase: Bool) throws(PatternError) {
    self.ignoresCase = ignoresCase
    states = [.accept]
    start = try compile(node, next: 0)
  }

  // MARK: Compiling

  private mutating func add(_ state: State) throws(PatternError) -> Int {
    guard states.count < Self.maximumStates else { throw .tooLong }
    states.append(state)
    return states.count - 1
  }

  /// Adds states that match `node` and go on at `next`; answers the first of them.
  private mutating func compile(_ node: PatternNode, next: Int) throws(PatternError) -> Int {
    switch node {
    case .byte(let byte): return try add(.consume(.byte(folded(byte)), next: next))
    case .set(let set): return try add(.consume(.set(folded(set)), next: next))
    case .any:
      let rest = try add(.split(next, next))
      let continuation = try add(.consume(.continuation, next: rest))
      states[rest] = .split(continuation, next)
      return try add(.consume(.any, next: rest))
    case .lineStart: return try add(.require(.lineStart, next: next))
    case .lineEnd: return try add(.require(.lineEnd, next: next))
    case .wordBoundary: return try add(.require(.wordBoundary, next: next))
    case .noWordBoundary: return try add(.require(.noWordBoundary, next: next))
    case .sequence(let nodes):
      var next = next
      for node in nodes.reversed() { next = try compile(node, next: next) }
      return next
    case .alternatives(let nodes):
      guard let last = nodes.last else { return next }
      var first = try compile(last, next: next)
      for node in nodes.dropLast().reversed() {
        first = try add(.split(try compile(node, next: next), first))
      }
      return first
    case .repeated(let node, let least, let most):
      return try compile(node, least: least, most: most, next: next)
    }
  }

  private mutating func compile(
    _ node: PatternNode, least: Int, most: Int?, next: Int
  ) throws(PatternError) -> Int {
    var first = next
    if let most {
      for _ in least..<max(least, most) {
        first = try add(.split(try compile(node, next: first), next))
      }
    } else {
      let loop = try add(.split(next, next))
      states[loop] = .split(try compile(node, next: loop), next)
      first = loop
    }
    for _ in 0..<least { first = try compile(node, next: first) }
    return first
  }

  private func folded(_ byte: UInt8) -> UInt8 {
    ignoresCase && byte.isLetter ? byte | 0x20 : byte
  }

  private func folded(_ set: ByteSet) -> ByteSet {
    guard ignoresCase else { return set }
    var folded = set
    for letter in UInt8(ascii: "a")...UInt8(ascii: "z")
    where set.contains(letter) || set.contains(letter ^ 0x20) {
      folded.insert(letter)
    }
    return folded
  }

  // MARK: Matching

  /// What it costs to have made it.
  var bytes: Int { states.count * 4 }

  /// The leftmost longest match that begins at `from` or later; with `isWhole`, one of all bytes.
  func longestMatch(
    in bytes: [UInt8], from: Int, isWhole: Bool, _ fuel: inout Fuel
  ) -> Range<Int>? {
    var meter = Meter(states: states.count)
    var current = StateSet(count: states.count)
    var following = StateSet(count: states.count)
    var best: Range<Int>?
    for index in from...max(from, bytes.count) {
      if best == nil, !isWhole || index == from {
        insert(start, origin: index, at: index, in: bytes, into: &current)
      }
      guard meter.pays(current.members.count, from: &fuel) else { return nil }
      if let origin = current.origin(of: 0), best.map({ origin <= $0.lowerBound }) ?? true,
        !isWhole || index == bytes.count
      {
        best = origin..<index
      }
      guard index < bytes.count, !(current.isEmpty && (best != nil || isWhole)) else { break }
      following.removeAll()
      let byte = folded(bytes[index])
      for state in current.members {
        guard let origin = current.origin(of: state), best.map({ origin <= $0.lowerBound }) ?? true,
          case .consume(let test, let next) = states[state], passes(test, byte)
        else { continue }
        insert(next, origin: origin, at: index + 1, in: bytes, into: &following)
      }
      swap(&current, &following)
    }
    return best
  }

  /// How many bytes a match has that begins with the first byte: the most, or the least.
  func lengthOfPrefix(in bytes: [UInt8], longest: Bool, _ fuel: inout Fuel) -> Int? {
    var meter = Meter(states: states.count)
    var current = StateSet(count: states.count)
    var following = StateSet(count: states.count)
    var length: Int?
    insert(start, origin: 0, at: 0, in: bytes, into: &current)
    for index in 0...bytes.count {
      guard meter.pays(current.members.count, from: &fuel) else { return nil }
      if current.origin(of: 0) != nil {
        length = index
        if !longest { return length }
      }
      guard index < bytes.count, !current.isEmpty else { break }
      following.removeAll()
      let byte = folded(bytes[index])
      for state in current.members {
        guard case .consume(let test, let next) = states[state], passes(test, byte) else {
          continue
        }
        insert(next, origin: 0, at: index + 1, in: bytes, into: &following)
      }
      swap(&current, &following)
    }
    return length
  }

  private func passes(_ test: Test, _ byte: UInt8) -> Bool {
    switch test {
    case .byte(let expected): byte == expected
    case .any: true
    case .continuation: byte & 0xC0 == 0x80
    case .set(let set): set.contains(byte)
    }
  }

  /// Adds a state and all that it leads to without consuming a byte.
  private func insert(
    _ state: Int, origin: Int, at index: Int, in bytes: [UInt8], into set: inout StateSet
  ) {
    var pending = [state]
    while let state = pending.popLast() {
      guard set.insert(state, origin: origin) else { continue }
      switch states[state] {
      case .consume, .accept: break
      case .split(let first, let second): pending += [second, first]
      case .require(let assertion, let next):
        if holds(assertion, at: index, in: bytes) { pending.append(next) }
      }
    }
  }

  private func holds(_ assertion: Assertion, at index: Int, in bytes: [UInt8]) -> Bool {
    switch assertion {
    case .lineStart: index == 0
    case .lineEnd: index == bytes.count
    case .wordBoundary: isWordBoundary(index, in: bytes)
    case .noWordBoundary: !isWordBoundary(index, in: bytes)
    }
  }

  private func isWordBoundary(_ index: Int, in bytes: [UInt8]) -> Bool {
    (index > 0 && bytes[index - 1].continuesName)
      != (index < bytes.count && bytes[index].continuesName)
  }
}

/// Counts states that look at a byte.
private struct Meter {
  private var unpaid: Int

  /// Each search begins with a list of all states.
  init(states: Int) { unpaid = states / 4 }

  mutating func pays(_ states: Int, from fuel: inout Fuel) -> Bool {
    unpaid += states + 1
    guard unpaid >= Cost.statesPerStep else { return true }
    fuel.spend(unpaid / Cost.statesPerStep)
    unpaid %= Cost.statesPerStep
    return !fuel.isSpent
  }
}

/// States that are active together, and where the earliest match through each began.
private struct StateSet {
  private(set) var members: [Int] = []
  private var origins: [Int]

  init(count: Int) { origins = Array(repeating: -1, count: count) }

  var isEmpty: Bool { members.isEmpty }

  func origin(of state: Int) -> Int? { origins[state] < 0 ? nil : origins[state] }

  /// `false` when it was there already with an origin as early.
  mutating func insert(_ state: Int, origin: Int) -> Bool {
    if origins[state] < 0 {
      members.append(state)
    } else if origins[state] <= origin {
      return false
    }
    origins[state] = origin
    return true
  }

  mutating func removeAll() {
    for state in members { origins[state] = -1 }
    members.removeAll(keepingCapacity: true)
  }
}
