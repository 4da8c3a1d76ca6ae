/// Values of earlier rows.
struct LagStage: Stage {
  let source: Int
  let firstLag: Int
  /// One for each lag, from the first on.
  let slots: [Int]
  /// The last values, the latest last.
  private var past: [Datum] = []

  init(source: Int, firstLag: Int, slots: [Int]) {
    self.source = source
    self.firstLag = firstLag
    self.slots = slots
  }

  mutating func process(_ batch: Batch, in context: QueryContext) -> Batch? {
    let column = batch.column(source)
    let values = past + (0..<batch.count).map { column[$0] }
    var result = batch
    for (index, slot) in slots.enumerated() {
      let distance = firstLag + index - past.count
      result[slot] = .datums(
        (0..<batch.count).map { $0 >= distance ? values[$0 - distance] : .null })
    }
    past = values.suffix(firstLag + slots.count - 1).map(\.compacted)
    return result
  }
}
