/// Puts the columns of another query beside the rows, the first row beside the first.
struct AppendcolsStage: Stage {
  struct Target: Sendable {
    /// The column of the subquery.
    var column: Int
    var slot: Int
    /// Where the values were before, for rows that the subquery does not reach.
    var original: Int?
  }

  let subquery: Int
  let targets: [Target]
  let limit: Int
  private var passed = 0

  init(subquery: Int, targets: [Target], limit: Int) {
    self.subquery = subquery
    self.targets = targets
    self.limit = limit
  }

  mutating func process(_ batch: Batch, in context: QueryContext) -> Batch? {
    let rows = subquery < context.subqueries.count ? context.subqueries[subquery].rows : []
    let reach = min(rows.count, limit)
    var result = batch
    for target in targets {
      let original = target.original.map { batch.column($0) } ?? .constant(.null)
      result[target.slot] = .datums(
        (0..<batch.count).map { row in
          passed + row < reach ? rows[passed + row][target.column] : original[row]
        })
    }
    passed += batch.count
    return result
  }
}
