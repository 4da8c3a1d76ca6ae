/// `countFrequent srcAddr, dstPort`: how often each combination occurs, the most frequent first, in
/// `_approxcount`; exact here.
struct CountFrequentCommand: Command {
  static let keywords = ["countfrequent", "count_frequent"]
  let names: [FieldName]

  init(parsing parser: inout InsightsParser) throws(Diagnostic) { names = try parser.names() }

  func plan(in planner: inout Planner, at range: Range<Int>) throws(Diagnostic) {
    var keys: [(expression: BoundExpression, slot: Int)] = []
    var columns: [ShownColumn] = []
    for name in names {
      let slot = planner.newSlot()
      keys.append((try planner.resolve(name), slot))
      columns.append(ShownColumn(name: name.text, slot: slot))
    }
    let count = planner.newSlot()
    columns.append(ShownColumn(name: "_approxcount", slot: count))
    let entry = Aggregation.Entry(accumulator: CountAccumulator(), arguments: [], slot: count)
    planner.append(
      StatsStage(
        keys: keys, entries: [entry], outputs: [], slots: planner.slotCount,
        leavesOutEmptyRecords: planner.isOpen),
      .summarising)
    planner.append(SortStage(keys: [SortKey(slot: count, isDescending: true)]))
    planner.replaceColumns(columns)
  }
}
