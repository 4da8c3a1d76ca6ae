/// Rows kept beyond their batch, detached from its bytes.
struct RowStore: Sendable {
  private var rows: [[Datum]] = []
  private var slots = 0

  var count: Int { rows.count }

  mutating func append(_ batch: Batch, _ row: Int) {
    slots = max(slots, batch.columns.count)
    rows.append(batch.columns.map { $0?[row].compacted ?? .null })
  }

  mutating func append(_ values: [Datum]) {
    slots = max(slots, values.count)
    rows.append(values)
  }

  func value(_ row: Int, _ slot: Int) -> Datum {
    slot < rows[row].count ? rows[row][slot] : .null
  }

  mutating func set(_ value: Datum, _ row: Int, _ slot: Int) {
    slots = max(slots, slot + 1)
    rows[row].extend(to: slot + 1, with: .null)
    rows[row][slot] = value
  }

  mutating func reorder(_ order: [Int]) { rows = order.map { rows[$0] } }

  mutating func truncate(to count: Int) {
    if rows.count > count { rows.removeLast(rows.count - count) }
  }

  /// All rows as one batch; `nil` when there is none.
  var batch: Batch? {
    guard !rows.isEmpty else { return nil }
    var batch = Batch(count: rows.count, slots: slots)
    for slot in 0..<slots { batch[slot] = .datums(rows.indices.map { value($0, slot) }) }
    return batch
  }
}
