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

  /// A list is in the order of appearance, which parts do not know.
  var isMergeable: Bool { !lists }

  mutating func merge(_ other: any Statistic, groups: [Int], groupCount: Int) {
    guard let other = other as? Self else { return }
    counts.extend(to: groupCount, with: 0)
    for index in 0..<other.seen.count {
      var key = other.seen.key(index)
      let theirs = key.withUnsafeBytes { $0.loadUnaligned(as: Int.self) }
      let group = groups[theirs]
      withUnsafeBytes(of: group) { key.replaceSubrange(0..<$0.count, with: $0) }
      if seen.group(of: key).isNew { counts[group] += 1 }
    }
  }

  func result(_ group: Int) -> Scalar {
    lists ? .list(values[group]) : .integer(counts[group])
  }
}
