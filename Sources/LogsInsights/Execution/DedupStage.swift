/// Lets the first row of each combination of values pass, and every row that misses one.
struct DedupStage: Stage {
  let slots: [Int]
  private var distinct: DistinctRows

  init(slots: [Int]) {
    self.slots = slots
    distinct = DistinctRows(parts: slots.count)
  }

  mutating func process(_ batch: Batch, in context: QueryContext) -> Batch? {
    let rows = distinct.firsts(of: slots.map { batch.column($0) }, count: batch.count)
    return rows.count == batch.count ? batch : batch.gathered(rows)
  }
}
