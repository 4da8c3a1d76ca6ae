/// Lets the first row of each combination of values pass, and every row that misses one.
struct DedupStage: Stage {
  let slots: [Int]
  private var distinct = DistinctRows()

  init(slots: [Int]) { self.slots = slots }

  mutating func process(_ batch: Batch, in context: QueryContext) -> Batch? {
    let columns = slots.map { batch.column($0) }
    let rows = (0..<batch.count).filter { distinct.isFirst(columns, $0) }
    return rows.count == batch.count ? batch : batch.gathered(rows)
  }
}
