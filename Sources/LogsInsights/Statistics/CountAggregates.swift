/// `count(*)`, `count()`: rows; `count(f)`: rows in which the field is present.
let countAggregates: [Aggregate] = [
  Aggregate("count", "countOverTime", "count_over_time", arity: 0...1, allowsStar: true) { _ in
    CountStatistic()
  }
]

struct CountStatistic: Statistic {
  private var counts: [Int] = []

  mutating func add(_ arguments: [Column], groups: [Int], groupCount: Int) {
    counts.extend(to: groupCount, with: 0)
    guard let column = arguments.first else {
      for group in groups { counts[group] += 1 }
      return
    }
    for (row, group) in groups.enumerated() where column.isPresent(row) { counts[group] += 1 }
  }

  func result(_ group: Int) -> Scalar { .integer(counts[group]) }
}

extension Array {
  /// Makes room for groups that are new.
  mutating func extend(to count: Int, with element: Element) {
    if self.count < count { append(contentsOf: repeatElement(element, count: count - self.count)) }
  }
}
