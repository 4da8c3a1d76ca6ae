/// What is counted or listed once however often it occurs.
let distinctAggregates: [Aggregate] = [
  Aggregate("count_distinct", "countDistinct", arity: 1...1) { _ in
    DistinctStatistic(lists: false)
  },
  Aggregate("values", "collect_values", arity: 1...1) { _ in DistinctStatistic(lists: true) },
]

/// Distinct present values of each group. The service approximates beyond some size; this is exact.
struct DistinctStatistic: Statistic {
  let lists: Bool
  /// Keys made of the group's number and the value, so that one table serves all groups.
  private var seen = GroupTable()
  private var counts: [Int] = []
  private var values: [[Scalar]] = []

  init(lists: Bool) { self.lists = lists }

  mutating func add(_ arguments: [Column], groups: [Int], groupCount: Int) {
    counts.extend(to: groupCount, with: 0)
    if lists { values.extend(to: groupCount, with: []) }
    var key: [UInt8] = []
    for (row, group) in groups.enumerated() where arguments[0].isPresent(row) {
      key.removeAll(keepingCapacity: true)
      withUnsafeBytes(of: group) { key.append(contentsOf: $0) }
      GroupKey.append(arguments[0], row, to: &key)
      guard seen.group(of: key).isNew else { continue }
      counts[group] += 1
      if lists { values[group].append(arguments[0][row].compacted) }
    }
  }

  func result(_ group: Int) -> Scalar {
    lists ? .list(values[group]) : .integer(counts[group])
  }
}
