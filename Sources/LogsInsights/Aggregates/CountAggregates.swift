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
