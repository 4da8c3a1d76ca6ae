/// Running sum; what is no number adds nothing and gets no sum.
struct AccumStage: Stage {
  let source: Int
  let slot: Int
  private var total = Datum.integer(0)

  init(source: Int, slot: Int) {
    self.source = source
    self.slot = slot
  }

  mutating func process(_ batch: Batch, in context: QueryContext) -> Batch? {
    let column = batch.column(source)
    var sums: [Datum] = []
    for row in 0..<batch.count {
      guard let number = column.number(row) else {
        sums.append(.null)
        continue
      }
      total = Arithmetic.addition.apply(total, number)
      sums.append(total)
    }
    var batch = batch
    batch[slot] = .datums(sums)
    return batch
  }
}
