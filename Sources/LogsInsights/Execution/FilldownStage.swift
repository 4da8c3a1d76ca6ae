/// Missing values take the last one that was there.
struct FilldownStage: Stage {
  let slots: [Int]
  private var last: [Datum]

  init(slots: [Int]) {
    self.slots = slots
    last = slots.map { _ in .null }
  }

  mutating func process(_ batch: Batch, in context: QueryContext) -> Batch? {
    var batch = batch
    for (index, slot) in slots.enumerated() {
      let column = batch.column(slot)
      let values = (0..<batch.count).map { row in
        if column.isPresent(row) { last[index] = column[row] }
        return last[index]
      }
      last[index] = last[index].compacted
      batch[slot] = .datums(values)
    }
    return batch
  }
}
