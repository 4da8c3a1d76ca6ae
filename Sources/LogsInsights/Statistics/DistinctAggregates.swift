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
