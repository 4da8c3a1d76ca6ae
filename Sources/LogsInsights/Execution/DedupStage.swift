/// Lets the first row of each combination of values pass, and every row that misses one.
struct DedupStage: Stage {
  let slots: [Int]
  private var seen = GroupTable()

  init(slots: [Int]) { self.slots = slots }

  mutating func process(_ batch: Batch, in context: QueryContext) -> Batch? {
    let columns = slots.map { batch.column($0) }
    var rows: [Int] = []
    var key: [UInt8] = []
    for row in 0..<batch.count {
      guard columns.allSatisfy({ $0.isPresent(row) }) else {
        rows.append(row)
        continue
      }
      key.removeAll(keepingCapacity: true)
      for column in columns { GroupKey.append(column, row, to: &key) }
      if seen.group(of: key).isNew { rows.append(row) }
    }
    return rows.count == batch.count ? batch : batch.gathered(rows)
  }
}
