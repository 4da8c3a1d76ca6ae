internal import CByteMask

/// `count(*)`, `count()`: rows; `count(f)`: rows in which the field is present.
let countAggregates: [AggregateFunction] = [
  AggregateFunction("count", "countOverTime", "count_over_time", arity: 0...1, allowsStar: true) {
    _ in
    CountAccumulator()
  }
]

struct CountAccumulator: Accumulator {
  private var counts: [Int] = []

  mutating func add(_ arguments: [Column], groups: [Int], groupCount: Int) {
    counts.extend(to: groupCount, with: 0)
    guard let column = arguments.first else {
      counts.withUnsafeMutableBufferPointer { counts in
        for group in groups { counts[group] &+= 1 }
      }
      return
    }
    for (row, group) in groups.enumerated() where column.isPresent(row) { counts[group] += 1 }
  }

  func result(_ group: Int) -> Datum { .integer(counts[group]) }

  func results(_ groups: [Int]) -> Column { .integers(groups.map { counts[$0] }[...]) }

  var isMergeable: Bool { true }

  mutating func merge(_ other: any Accumulator, groups: [Int], groupCount: Int) {
    guard let other = other as? Self else { return }
    counts.extend(to: groupCount, with: 0)
    for (theirs, count) in other.counts.enumerated() { counts[groups[theirs]] += count }
  }
}

/// What is counted or listed once however often it occurs.
let distinctAggregates: [AggregateFunction] = [
  AggregateFunction("count_distinct", "countDistinct", arity: 1...1) { _ in
    DistinctAccumulator(lists: false)
  },
  AggregateFunction("values", "collect_values", arity: 1...1) { _ in
    DistinctAccumulator(lists: true)
  },
]

/// Distinct present values of each group. The service approximates beyond some size; this is exact.
struct DistinctAccumulator: Accumulator {
  let lists: Bool
  /// Numbers every value once, however many groups have it.
  private var known = KeyTable(parts: 1)
  /// Groups and numbers of values.
  private var seen = PairSet()
  private var counts: [Int] = []
  private var values: [[Datum]] = []

  init(lists: Bool) { self.lists = lists }

  mutating func add(_ arguments: [Column], groups: [Int], groupCount: Int) {
    counts.extend(to: groupCount, with: 0)
    if lists { values.extend(to: groupCount, with: []) }
    let column = arguments[0]
    let numbers = known.groups(of: [column], count: groups.count, firstRow: 0)
    let rows =
      column.hasAll(groups.count) ? Array(groups.indices) : groups.indices.filter(column.isPresent)
    let new = seen.insert(rows.map { PairSet.pair(groups[$0], numbers[$0]) })
    for index in new {
      let row = rows[index]
      counts[groups[row]] += 1
      if lists { values[groups[row]].append(column[row].compacted) }
    }
  }

  /// A list is in the order of appearance, which parts do not know.
  var isMergeable: Bool { !lists }

  mutating func merge(_ other: any Accumulator, groups: [Int], groupCount: Int) {
    guard let other = other as? Self else { return }
    counts.extend(to: groupCount, with: 0)
    let numbers = known.merge(other.known)
    let pairs = other.seen.pairs.map { pair in
      PairSet.pair(groups[PairSet.first(of: pair)], numbers[PairSet.second(of: pair)])
    }
    for index in seen.insert(pairs) { counts[PairSet.first(of: pairs[index])] += 1 }
  }

  func result(_ group: Int) -> Datum {
    lists ? .list(values[group]) : .integer(counts[group])
  }
}

/// Pairs of numbers below 2³² - 1, each once. Open addressing over single words.
struct PairSet: Sendable {
  /// A pair, 0 for free; a power of two long.
  private var table = [UInt64](repeating: 0, count: 64)
  private var count = 0

  /// A pair in one word, which is never 0.
  static func pair(_ first: Int, _ second: Int) -> UInt64 {
    UInt64(truncatingIfNeeded: first &+ 1) << 32 | UInt64(truncatingIfNeeded: second)
  }

  static func first(of pair: UInt64) -> Int { Int(pair >> 32) - 1 }
  static func second(of pair: UInt64) -> Int { Int(pair & 0xFFFF_FFFF) }

  /// All pairs, in no order that means anything.
  var pairs: [UInt64] { table.filter { $0 != 0 } }

  /// Takes in some pairs, and returns which of them were new.
  mutating func insert(_ pairs: [UInt64]) -> [Int] {
    reserve(pairs.count)
    var new: [Int] = []
    let shift = placeShift
    table.withUnsafeMutableBufferPointer { table in
      guard let base = table.baseAddress else { return }
      let mask = table.count - 1
      for (index, pair) in pairs.enumerated() {
        // Fetch what later pairs will look at, so that its memory comes in time.
        if index &+ 16 < pairs.count {
          byte_prefetch(base + Self.place(pairs[index &+ 16], shift))
        }
        var place = Self.place(pair, shift)
        while table[place] != 0, table[place] != pair { place = (place &+ 1) & mask }
        if table[place] == 0 {
          table[place] = pair
          new.append(index)
        }
      }
    }
    count += new.count
    return new
  }

  private mutating func reserve(_ more: Int) {
    var size = table.count
    while (count + more) * 2 > size { size *= 2 }
    guard size > table.count else { return }
    let pairs = pairs
    table = [UInt64](repeating: 0, count: size)
    for pair in pairs {
      var place = Self.place(pair, placeShift)
      while table[place] != 0 { place = (place + 1) & (size - 1) }
      table[place] = pair
    }
  }

  private var placeShift: UInt64 { UInt64(table.count.leadingZeroBitCount + 1) }

  @inline(__always)
  private static func place(_ pair: UInt64, _ shift: UInt64) -> Int {
    Int(truncatingIfNeeded: (pair &* 0x9e37_79b9_7f4a_7c15) &>> shift)
  }
}
