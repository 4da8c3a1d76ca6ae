/// Some records side by side: one column for each slot of the plan that has a value so far.
struct Batch: Sendable {
  var count: Int
  /// By slot; slots beyond the end have no value yet.
  private(set) var columns: [Column?]

  init(count: Int, slots: Int) {
    self.count = count
    columns = Array(repeating: nil, count: slots)
  }

  /// The values of a slot, missing ones if nothing has been put there.
  func column(_ slot: Int) -> Column {
    (slot < columns.count ? columns[slot] : nil) ?? .constant(.null)
  }

  subscript(slot: Int) -> Column {
    get { column(slot) }
    set {
      columns.extend(to: slot + 1, with: nil)
      columns[slot] = newValue
    }
  }

  /// The same rows in storage of their own, so that keeping a few does not keep all lines.
  var detached: Batch {
    var result = self
    for slot in columns.indices { result.columns[slot] = columns[slot]?.detached }
    return result
  }

  /// The batch with some of its rows, in the order given.
  func gathered(_ rows: [Int]) -> Batch {
    var result = self
    result.count = rows.count
    for slot in columns.indices { result.columns[slot] = columns[slot]?.gathered(rows) }
    return result
  }
}
