/// Lets the first rows pass.
struct LimitStage: Stage {
  let count: Int
  private var passed = 0
  /// Whether there were more rows.
  private(set) var hasDropped = false

  init(count: Int) { self.count = count }

  var isSatisfied: Bool { passed >= count }

  mutating func process(_ batch: Batch, in context: QueryContext) -> Batch? {
    let room = count - passed
    if batch.count > room { hasDropped = true }
    guard room > 0 else { return nil }
    passed += min(room, batch.count)
    return batch.count <= room ? batch : batch.gathered(Array(0..<room))
  }
}
