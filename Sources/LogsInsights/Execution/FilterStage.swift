/// Keeps rows for which a condition is true.
struct FilterStage: Stage {
  let condition: BoundExpression

  var isStateless: Bool { true }

  mutating func process(_ batch: Batch, in context: QueryContext) -> Batch? {
    let truth = condition.truth(batch, in: context)
    let rows = (0..<batch.count).filter { truth[$0] == true }
    if rows.isEmpty { return nil }
    return rows.count == batch.count ? batch : batch.gathered(rows)
  }
}
