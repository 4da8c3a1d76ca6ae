/// `accum bytes as totalBytes`: the running sum of a field over the rows in their order. Without a
/// name the column is `bytes_accum` (inferred: the documentation names none).
struct AccumCommand: Command {
  static let keywords = ["accum"]
  let name: FieldName
  let alias: FieldName?

  init(parsing parser: inout InsightsParser) throws(Diagnostic) {
    name = try parser.name()
    alias = try parser.skipKeyword("as") ? try parser.name("a name for the column") : nil
  }

  func plan(in planner: inout Planner, at range: Range<Int>) throws(Diagnostic) {
    try planner.orderNewestFirst()
    let source = try planner.slot(of: name)
    let slot = planner.newSlot()
    planner.append(AccumStage(source: source, slot: slot))
    let alias = alias ?? FieldName(steps: [.member(name.text + "_accum")], range: name.range)
    try planner.addColumn(alias.text, slot: slot, at: alias.range)
  }
}

/// Running sum; what is no number adds nothing and gets no sum.
struct AccumStage: Stage {
  let source: Int
  let slot: Int
  private var total = Datum.integer(0)

  init(source: Int, slot: Int) {
    self.source = source
    self.slot = slot
  }

  mutating func process(_ batch: Batch, in context: QueryContext) -> Batch? {
    let column = batch.column(source)
    var sums: [Datum] = []
    for row in 0..<batch.count {
      guard let number = column.number(row) else {
        sums.append(.null)
        continue
      }
      total = Arithmetic.addition.apply(total, number)
      sums.append(total)
    }
    var batch = batch
    batch[slot] = .datums(sums)
    return batch
  }
}
