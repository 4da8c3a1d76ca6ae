/// Fills a slot with the values of an expression.
struct ComputeStage: Stage {
  let expression: BoundExpression
  let slot: Int

  var isStateless: Bool { true }

  mutating func process(_ batch: Batch, in context: QueryContext) -> Batch? {
    var batch = batch
    batch[slot] = expression.evaluate(batch, in: context)
    return batch
  }
}
