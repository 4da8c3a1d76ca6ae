/// Groups rows by their keys and keeps statistics of each group.
struct StatsStage: Stage {
  private let keys: [(expression: BoundExpression, slot: Int)]
  private var statistics: [Aggregation.Entry]
  private let outputs: [(expression: BoundExpression, slot: Int)]
  private let slots: Int
  private let leavesOutEmptyRecords: Bool

  private var groups = GroupTable()
  /// For each key the value of each group.
  private var keyValues: [[Scalar]]
  private var isAnything = false
  private(set) var unmatched = 0

  init(
    keys: [(expression: BoundExpression, slot: Int)], statistics: [Aggregation.Entry],
    outputs: [(expression: BoundExpression, slot: Int)], slots: Int, leavesOutEmptyRecords: Bool
  ) {
    self.keys = keys
    self.statistics = statistics
    self.outputs = outputs
    self.slots = slots
    self.leavesOutEmptyRecords = leavesOutEmptyRecords
    keyValues = Array(repeating: [], count: keys.count)
  }

  mutating func process(_ batch: Batch, in context: QueryContext) -> Batch? {
    isAnything = true
    let rowGroups = groupRows(batch, in: context)
    let count = keys.isEmpty ? 1 : groups.count
    for index in statistics.indices {
      let arguments = statistics[index].arguments.map { $0.evaluate(batch, in: context) }
      statistics[index].statistic.add(arguments, groups: rowGroups, groupCount: count)
    }
    return nil
  }

  private mutating func groupRows(_ batch: Batch, in context: QueryContext) -> [Int] {
    guard !keys.isEmpty else { return Array(repeating: 0, count: batch.count) }
    let columns = keys.map { $0.expression.evaluate(batch, in: context) }
    var rowGroups: [Int] = []
    rowGroups.reserveCapacity(batch.count)
    var key: [UInt8] = []
    for row in 0..<batch.count {
      key.removeAll(keepingCapacity: true)
      for column in columns { GroupKey.append(column, row, to: &key) }
      let (group, isNew) = groups.group(of: key)
      if isNew {
        for index in columns.indices {
          keyValues[index].append(columns[index][row].compacted)
        }
      }
      if leavesOutEmptyRecords, Self.isEmptyRecord(key, keys: columns.count) { unmatched += 1 }
      rowGroups.append(group)
    }
    return rowGroups
  }

  /// Whether every key is the `-` of a NODATA or SKIPDATA record.
  private static func isEmptyRecord(_ key: [UInt8], keys: Int) -> Bool {
    guard key.count == 2 * keys else { return false }
    return stride(from: 0, to: key.count, by: 2).allSatisfy {
      key[$0] == 3 && key[$0 + 1] == UInt8(ascii: "-")
    }
  }

  mutating func finish(in context: QueryContext) -> Batch? {
    let count = keys.isEmpty ? (isAnything ? 1 : 0) : groups.count
    guard count > 0 else { return nil }
    var batch = Batch(count: count, slots: slots)
    for (index, key) in keys.enumerated() { batch[key.slot] = .scalars(keyValues[index]) }
    for entry in statistics {
      batch[entry.slot] = .scalars((0..<count).map { entry.statistic.result($0) })
    }
    for output in outputs {
      batch[output.slot] = output.expression.evaluate(batch, in: context)
    }
    return batch
  }
}
