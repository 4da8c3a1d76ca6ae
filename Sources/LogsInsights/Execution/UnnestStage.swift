/// Repeats a row for every element of a list.
struct UnnestStage: Stage {
  let source: BoundExpression
  let slot: Int
  /// Whether text that is a JSON array counts as a list.
  let readsText: Bool

  var isStateless: Bool { true }

  mutating func process(_ batch: Batch, in context: QueryContext) -> Batch? {
    let column = source.evaluate(batch, in: context)
    var rows: [Int] = []
    var elements: [Datum] = []
    for row in 0..<batch.count {
      for element in list(column[row]) {
        rows.append(row)
        elements.append(element)
      }
    }
    var result = batch.gathered(rows)
    result[slot] = .datums(elements)
    return result
  }

  private func list(_ value: Datum) -> [Datum] {
    if case .list(let items) = value { return items }
    if readsText, case .text(let text) = value, case .list(let items)? = JSON.parse(text.bytes) {
      return items
    }
    return [value]
  }
}
