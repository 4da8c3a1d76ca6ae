/// Some records side by side: one column for each slot of the plan that has a value so far.
struct Batch: Sendable {
  var count: Int
  /// By slot.
  var columns: [Column?]

  init(count: Int, slots: Int) {
    self.count = count
    columns = Array(repeating: nil, count: slots)
  }

  func column(_ slot: Int) -> Column { columns[slot] ?? .constant(.null) }

  /// The batch with some of its rows, in the order given.
  func gathered(_ rows: [Int]) -> Batch {
    var result = self
    result.count = rows.count
    for slot in columns.indices { result.columns[slot] = columns[slot]?.gathered(rows) }
    return result
  }
}
