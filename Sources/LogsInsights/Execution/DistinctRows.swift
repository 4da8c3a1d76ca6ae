/// Tells the first row with each combination of values from later ones. A row that misses a value is
/// like no other, so it is always a first one.
struct DistinctRows: Sendable {
  private var seen = GroupTable()
  private var key: [UInt8] = []

  mutating func isFirst(_ columns: [Column], _ row: Int) -> Bool {
    guard columns.allSatisfy({ $0.isPresent(row) }) else { return true }
    key.removeAll(keepingCapacity: true)
    for column in columns { GroupKey.append(column, row, to: &key) }
    return seen.group(of: key).isNew
  }
}
