/// Puts the rows of another query beside those whose key is the same; a row with several partners
/// is repeated.
struct JoinStage: Stage {
  let subquery: Int
  let key: Int
  /// Whether rows without a partner stay.
  let keepsUnmatched: Bool

  mutating func process(_ batch: Batch, in context: QueryContext) -> Batch? {
    guard subquery < context.subqueries.count else { return keepsUnmatched ? batch : nil }
    let table = context.subqueries[subquery]
    let column = batch.column(key)
    var rows: [Int] = []
    var partners: [Int?] = []
    for row in 0..<batch.count {
      let found = table.rows(equalTo: column[row])
      for partner in found {
        rows.append(row)
        partners.append(partner)
      }
      if found.isEmpty, keepsUnmatched {
        rows.append(row)
        partners.append(nil)
      }
    }
    if rows.isEmpty { return nil }
    var result = batch.gathered(rows)
    for (index, slot) in table.slots.enumerated() {
      result[slot] = .datums(
        partners.map { partner in partner.map { table.rows[$0][index] } ?? .null })
    }
    return result
  }
}
