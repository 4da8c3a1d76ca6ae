/// `dedup srcAddr, dstPort`: keeps the first record of each combination in the order of the rows,
/// and every record that misses one of the fields. Only `limit` may follow.
struct DedupCommand: Command {
  static let keywords = ["dedup"]
  let names: [FieldName]

  init(parsing parser: inout InsightsParser) throws(Diagnostic) { names = try parser.names() }

  func plan(in planner: inout Planner, at range: Range<Int>) throws(Diagnostic) {
    var slots: [Int] = []
    for name in names { slots.append(try planner.slot(of: name)) }
    try planner.orderNewestFirst()
    if var sort = planner.stages.last as? SortStage {
      // So that only as many rows are kept as there are combinations.
      sort.distinct = slots
      planner.replaceLast(sort)
    } else {
      planner.append(DedupStage(slots: slots), .summarising)
    }
    planner.isDeduplicated = true
  }
}

/// Lets the first row of each combination of values pass, and every row that misses one.
struct DedupStage: Stage {
  let slots: [Int]
  private var distinct: DistinctRows

  init(slots: [Int]) {
    self.slots = slots
    distinct = DistinctRows(parts: slots.count)
  }

  mutating func process(_ batch: Batch, in context: QueryContext) -> Batch? {
    let rows = distinct.firsts(of: slots.map { batch.column($0) }, count: batch.count)
    return rows.count == batch.count ? batch : batch.gathered(rows)
  }
}
